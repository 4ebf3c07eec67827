import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addStory, minutesAfter, sourceNamed } from '../contract/samples.ts'
import { createStore } from '../create-store.ts'
import { openSqliteDatabase } from './open-sqlite-database.ts'

test('the search index shrinks with its articles, and the file takes new ones into the same room', async () => {
  const { db, engine, close } = await openSqliteDatabase(':memory:')
  const store = createStore(db, engine, { close })
  const source = await sourceNamed(store, 'उजाला')
  const fill = async (from: number) => {
    for (let index = from; index < from + 400; index += 1) {
      const terms = Array.from({ length: 40 }, (_, place) => `शब्द${(index * 31 + place * place * 7) % 2_000}`)
      await addStory(store, source.id, { terms, publishedAt: minutesAfter(index) })
    }
  }
  const numberIn = async (query: string) =>
    Number(Object.values((await sql.raw<object>(query).execute(db)).rows[0] ?? {})[0])
  const indexBytes = () => numberIn('select sum(length(block)) from article_search_data')
  const pages = () => numberIn('pragma page_count')
  await fill(0)
  const full = { bytes: await indexBytes(), pages: await pages() }
  const now = minutesAfter(91 * 24 * 60 + 400)
  const step = { now, articleDays: 90, ledgerDays: 30, limit: 100 }
  while ((await store.compact(step)).more);
  expect(await store.stories.latest({ limit: 1 })).toEqual([])
  expect(await indexBytes()).toBeLessThan(full.bytes / 4)
  await fill(1_000)
  expect(await pages()).toBeLessThan(full.pages * 1.25)
  await store.close()
})
