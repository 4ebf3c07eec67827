/** What a button beneath the list of feeds does. Written into messages that live for years: never change a word. */
export type FeedAction = { readonly name: 'pause' | 'resume' | 'remove'; readonly readerId: number }

/** A button's data: ASCII, well under Discord's 100 characters. */
export function encodeFeedAction({ name, readerId }: FeedAction): string {
  return `feed:${name}:${readerId}`
}

/** The action in a button's data; `null` for data that is none. */
export function decodeFeedAction(data: string): FeedAction | null {
  const [, word, id] = /^feed:(pause|remove|resume):(\d{1,15})$/.exec(data) ?? []
  const name = (['pause', 'resume', 'remove'] as const).find((each) => each === word)
  return name && id ? { name, readerId: Number(id) } : null
}
