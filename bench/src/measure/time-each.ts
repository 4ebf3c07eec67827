/** Does something for each item, one after the other, and returns the milliseconds of each. */
export async function timeEach<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<number[]> {
  const milliseconds: number[] = []
  for (const item of items) {
    const started = performance.now()
    await work(item)
    milliseconds.push(performance.now() - started)
  }
  return milliseconds
}
