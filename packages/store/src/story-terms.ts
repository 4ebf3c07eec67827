import type { Kysely } from 'kysely'
import { chunksOf } from './chunks.ts'
import type { Schema } from './schema.ts'

/** The terms of each story's articles, each once. */
export async function termsByStory(
  db: Kysely<Schema>,
  storyIds: readonly number[],
): Promise<Map<number, Set<string>>> {
  const termsOf = new Map(storyIds.map((id) => [id, new Set<string>()]))
  for (const chunk of chunksOf(storyIds)) {
    const rows = await db
      .selectFrom('articles')
      .select(['story_id', 'terms'])
      .where('story_id', 'in', chunk)
      .execute()
    for (const { story_id, terms } of rows) {
      const list: string[] = JSON.parse(terms)
      for (const term of list) termsOf.get(story_id)?.add(term)
    }
  }
  return termsOf
}
