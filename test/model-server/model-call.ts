/** A request that the server got. */
export type ModelCall = {
  readonly path: string
  readonly authorization: string | null
  readonly body: ChatRequest
}

/** What of a chat request the server looks at. */
export type ChatRequest = {
  readonly model: string
  readonly messages: readonly { readonly role: string; readonly content: string }[]
  readonly response_format?: { readonly type: string }
}

/** The sentences that a call offers, as the article has them. */
export function sentencesOf({ body }: ModelCall): string[] {
  const article = body.messages.find(({ role }) => role === 'user')?.content ?? ''
  return [...article.matchAll(/^\[\d+\] (.*)$/gmu)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  )
}
