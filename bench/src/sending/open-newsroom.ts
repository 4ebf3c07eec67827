import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { splitSentences } from '@khabar/core'
import { openSqliteStore } from '@khabar/store'
import { madeDraft, madeSince } from '../corpus/made-drafts.ts'
import { readNewsroom } from '../corpus/read-newsroom.ts'

/** Makes an SQLite file with so many articles, every third of which continues the story of the one before it. */
export async function openNewsroom(size: number) {
  const { articles } = await readNewsroom()
  const sentences = articles.flatMap(({ text }) => splitSentences(text))
  const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
  const path = join(folder, 'khabar.db')
  const store = await openSqliteStore(path)
  await store.sources.configure(
    [{ name: 'भोर', url: 'https://bench.invalid/feed/', format: 'feed' }],
    madeSince,
  )
  const [source] = await store.sources.list()
  let previous: number | null = null
  for (let index = 0; index < size; index++) {
    const storyId: number | null = index % 3 === 2 ? previous : null
    const draft = madeDraft(sentences, index, source?.id ?? 0)
    previous = (await store.articles.add(draft, { storyId, announce: false })).storyId
  }
  await store.close()
  return {
    path,
    bytes: statSync(path).size,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
