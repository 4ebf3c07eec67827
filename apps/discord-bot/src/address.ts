/** Where Discord messages go: a channel of a server, or a person's direct messages. */
export type DiscordTarget = { readonly kind: 'channel' | 'user'; readonly id: string }

/** The address as core keeps it: `user:123` or `channel:456`. */
export function addressOf({ kind, id }: DiscordTarget): string {
  return `${kind}:${id}`
}

/** The target behind an address that `addressOf` made. */
export function targetOf(address: string): DiscordTarget {
  const [kind, id] = address.split(':')
  return { kind: kind === 'channel' ? 'channel' : 'user', id: id ?? '' }
}
