import pg from 'pg'
import { tsvectorOf } from '../../../packages/store/src/postgres/tsvector-of.ts'
import { secondOf } from '../../../packages/store/src/search/search-key.ts'
import { archiveRow, storyColumns } from './archive-rows.ts'
import type { MadeArchive } from './made-archive.ts'

const BATCH = 2_000

/**
 * Fills a PostgreSQL database that the store has migrated, as `loadSqliteArchive` does; the search index is built
 * after the rows.
 */
export async function loadPostgresArchive(
  url: string,
  archive: MadeArchive,
  { from = 1, to, sourceId }: { from?: number; to: number; sourceId: number },
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    "select indexdef from pg_indexes where indexname = 'article_search_terms'",
  )
  await client.query("drop index article_search_terms; set maintenance_work_mem = '1GB'")
  // The next batch is made while the server stores one.
  let stored: Promise<unknown> = Promise.resolve()
  for (let first = from; first <= to; first += BATCH) {
    const values = valuesOf(archive, { first, last: Math.min(to, first + BATCH - 1) })
    await stored
    stored = client.query(statementOf(sourceId), values)
  }
  await stored
  await loadWords(client, archive, to)
  await client.query(rows[0].indexdef)
  for (const table of ['stories', 'articles'])
    await client.query(`select setval(pg_get_serial_sequence('${table}', 'id'), ${to})`)
  await client.query('vacuum analyze')
  await client.end()
}

function statementOf(sourceId: number): string {
  const names = Object.keys(storyColumns).join(', ')
  const values = Object.entries(storyColumns).map(([name, value]) => {
    return name === 'article_count' ? 'count(*)' : /^\d/u.test(value) ? value : `'${value}'`
  })
  return `
    with made as materialized (
      select * from unnest(
        $1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[],
        $9::tsvector[]
      ) as made (id, story_id, at, second, item_id, headline, summary, terms, vector)
    ), added_stories as (
      insert into stories (id, updated_at, first_at, headline, summary, ${names})
      select story_id, max(at), min(at), max(headline), max(summary), ${values.join(', ')} from made group by story_id
      on conflict (id) do update set article_count = 2, updated_at = excluded.updated_at,
        headline = excluded.headline, summary = excluded.summary
    ), added_articles as (
      insert into articles
        (id, source_id, item_id, story_id, published_at, seen_at, terms, summary, article, teaser_sets)
      select id, ${sourceId}, item_id, story_id, at, at, terms, '{}', '{}', '[]' from made
    )
    insert into article_search (key, terms) select (second << 31) | id, vector from made`
}

function valuesOf(archive: MadeArchive, { first, last }: { first: number; last: number }): unknown[][] {
  const rows = Array.from({ length: last - first + 1 }, (_, index) => archiveRow(archive, first + index))
  return [
    rows.map(({ id }) => id),
    rows.map(({ storyId }) => storyId),
    rows.map(({ at }) => at),
    rows.map(({ publishedAt }) => secondOf(publishedAt)),
    rows.map(({ itemId }) => itemId),
    rows.map(({ headline }) => headline),
    rows.map(({ summary }) => summary),
    rows.map(({ termsJson }) => termsJson),
    rows.map(({ publishedAt, terms }) => tsvectorOf(publishedAt, terms)),
  ]
}

async function loadWords(client: pg.Client, archive: MadeArchive, articles: number): Promise<void> {
  const words = archive.vocabulary(articles)
  await client.query(
    `insert into words (term, label, sound, start, headlines)
    select term, label, sound, left(sound, 2), headlines
    from unnest($1::text[], $2::text[], $3::text[], $4::int[]) as made (term, label, sound, headlines)
    on conflict (term) do update set headlines = excluded.headlines`,
    [
      words.map(({ term }) => term),
      words.map(({ label }) => label),
      words.map(({ sound }) => sound),
      words.map(({ headlines }) => headlines),
    ],
  )
}
