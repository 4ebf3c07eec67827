/** `tell`: over the limit for the first time, so say it; `silent`: it has been said. */
export type Allowance = 'free' | 'tell' | 'silent'

type Bucket = { readonly tokens: number; readonly atMs: number; readonly told: boolean }

/**
 * Counts what each key asks: `burst` at once, `perMinute` in the long run. Whoever is over it is told once, and again
 * only after they were quiet for long enough to have all of it back. Keeps `most` keys: the one that asked longest ago
 * is forgotten first.
 */
export function createRateLimit({
  burst,
  perMinute,
  nowMs,
  most = 10_000,
}: {
  burst: number
  perMinute: number
  nowMs: () => number
  most?: number
}): (key: number) => Allowance {
  const buckets = new Map<number, Bucket>()
  return (key) => {
    const atMs = nowMs()
    const { tokens, told } = refill(buckets.get(key), { atMs, burst, perMinute })
    const allowance = tokens >= 1 ? 'free' : told ? 'silent' : 'tell'
    buckets.delete(key)
    buckets.set(key, {
      tokens: allowance === 'free' ? tokens - 1 : tokens,
      atMs,
      told: told || allowance === 'tell',
    })
    const [oldest] = buckets.keys()
    if (buckets.size > most && oldest !== undefined) buckets.delete(oldest)
    return allowance
  }
}

function refill(
  bucket: Bucket | undefined,
  { atMs, burst, perMinute }: { atMs: number; burst: number; perMinute: number },
): Pick<Bucket, 'tokens' | 'told'> {
  if (!bucket) return { tokens: burst, told: false }
  const back = (Math.max(0, atMs - bucket.atMs) * perMinute) / 60_000
  const tokens = Math.min(burst, bucket.tokens + back)
  return { tokens, told: bucket.told && tokens < burst }
}
