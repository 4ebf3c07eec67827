/** Messages that go out at the same time: editions by language and length, and the stories of the hour. */
const mostMessages = 200

/**
 * Keeps what a platform made of a message, so that thousands of readers of one digest cost one rendering. The message
 * used least recently goes first; without an id nothing is kept.
 */
export function createRenderCache<T>(): (messageId: number | undefined, render: () => T) => T {
  const kept = new Map<number, T>()
  return (messageId, render) => {
    if (messageId === undefined) return render()
    const made = kept.get(messageId) ?? render()
    kept.delete(messageId)
    kept.set(messageId, made)
    const [oldest] = kept.keys()
    if (kept.size > mostMessages && oldest !== undefined) kept.delete(oldest)
    return made
  }
}
