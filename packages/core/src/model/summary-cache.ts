import type { ModelAnswer } from './read-answer.ts'

/** Keeps accepted answers of a model by the hash of what was asked. What it gives back is checked anew. */
export interface SummaryCache {
  get(key: string): Promise<ModelAnswer | null>
  set(key: string, answer: ModelAnswer): Promise<void>
}

/** A cache in memory that forgets what was not asked for longest. */
export function createSummaryCache({ maxEntries = 1_000 }: { maxEntries?: number } = {}): SummaryCache {
  const answers = new Map<string, ModelAnswer>()
  return {
    async get(key) {
      const answer = answers.get(key)
      if (answer === undefined) return null
      answers.delete(key)
      answers.set(key, answer)
      return answer
    },
    async set(key, answer) {
      answers.delete(key)
      answers.set(key, answer)
      const [oldest] = answers.keys()
      if (answers.size > maxEntries && oldest !== undefined) answers.delete(oldest)
    },
  }
}
