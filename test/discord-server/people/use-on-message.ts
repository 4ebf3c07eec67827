import { type APIMessage, ApplicationCommandType, InteractionType } from 'discord.js'
import type { StoredInteraction } from '../world/interaction.ts'
import type { User } from '../world/user.ts'
import type { World } from '../world/world.ts'
import { findMessageCommand } from './find-command.ts'
import { ImpossibleError } from './impossible-error.ts'
import { placeOf } from './place.ts'
import { sendInteraction } from './send-interaction.ts'

/**
 * Chooses a command in the menu of a message. The bot gets the whole message, whatever its intents.
 *
 * @see https://docs.discord.com/developers/interactions/application-commands#message-commands
 * @throws ImpossibleError when the message is not there, or the command not in its menu.
 */
export function useOnMessage(
  world: World,
  user: User,
  { id, channel_id: channelId }: Pick<APIMessage, 'id' | 'channel_id'>,
  name: string,
): StoredInteraction {
  const channel = world.channels.get(channelId)
  const target = channel?.messages.get(id)
  if (channel === undefined || target === undefined)
    throw new ImpossibleError(user.username, 'the message is gone')
  const place = placeOf(world, user, channel)
  const command = findMessageCommand(world, user, place, name)
  return sendInteraction(world, user, {
    type: InteractionType.ApplicationCommand,
    data: {
      id: command.id,
      name: command.name,
      type: ApplicationCommandType.Message,
      target_id: id,
      resolved: { messages: { [id]: target.object } },
    },
    place,
    commandName: command.name,
  })
}
