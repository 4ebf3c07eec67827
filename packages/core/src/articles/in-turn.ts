const turns = new WeakMap<object, Promise<unknown>>()

/**
 * Does pieces of work on one thing one after the other, in the order in which they were asked for; a piece that fails
 * fails for its caller only.
 */
export function inTurn<T>(thing: object, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(thing) ?? Promise.resolve()).then(work)
  turns.set(
    thing,
    turn.catch(() => {}),
  )
  return turn
}
