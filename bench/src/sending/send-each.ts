/** Returns the seconds that so many workers take to send to every address, and how many sends failed for good. */
export async function sendEach(
  addresses: readonly string[],
  { workers, send }: { workers: number; send: (address: string) => Promise<unknown> },
): Promise<{ seconds: number; failures: number }> {
  const waiting = addresses.values()
  let failures = 0
  const work = async () => {
    for (const address of waiting) await send(address).catch(() => failures++)
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: workers }, work))
  return { seconds: (performance.now() - started) / 1000, failures }
}
