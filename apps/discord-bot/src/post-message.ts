import {
  type REST,
  type RESTPostAPIChannelMessageJSONBody,
  type RESTPostAPIChannelMessageResult,
  Routes,
} from 'discord.js'

/** Posts a message into a channel, and gives its id. */
export async function postMessage(
  rest: REST,
  channelId: string,
  { body, signal }: { body: RESTPostAPIChannelMessageJSONBody; signal?: AbortSignal | undefined },
): Promise<string> {
  // The API's answer, typed by its own documentation.
  const sent = (await rest.post(Routes.channelMessages(channelId), {
    body,
    ...(signal ? { signal } : {}),
  })) as RESTPostAPIChannelMessageResult
  return sent.id
}
