/** The part of a Discord bot that one process is: some of `count` shards. */
export type DiscordShards = { readonly ids: readonly number[]; readonly count: number }

/** Far above what any bot has; it keeps a slip of the finger from becoming a million connections. */
const mostShards = 10_000

/**
 * Reads `0,1/4` or `0-3/16`: the shards of this process and how many there are in all. `null` for anything else, for
 * shards that are named twice, and for one beyond the last.
 */
export function parseShards(text: string): DiscordShards | null {
  const [, list = '', total = ''] =
    /^(\d{1,5}(?:-\d{1,5})?(?:,\d{1,5}(?:-\d{1,5})?)*)\/(\d{1,5})$/.exec(text) ?? []
  const count = Number(total)
  if (list === '' || count === 0 || count > mostShards) return null
  const ranges = list.split(',').map((range) => range.split('-').map(Number))
  if (ranges.some(([first = 0, last = first]) => last < first || last >= count)) return null
  const ids = ranges.flatMap(([first = 0, last = first]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  )
  return new Set(ids).size === ids.length ? { ids, count } : null
}
