const discordEpochMs = 1_420_070_400_000n

/**
 * Returns a source of Discord ids: strings that carry the time of `now` (epoch milliseconds) and only ever grow.
 *
 * @see https://docs.discord.com/developers/reference#snowflakes
 */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n
  return () => {
    const timed = (BigInt(now()) - discordEpochMs) << 22n
    last = timed > last ? timed : last + 1n
    return last.toString()
  }
}
