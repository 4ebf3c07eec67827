import type { StoryQuery } from '@khabar/core'
import { type RawBuilder, sql } from 'kysely'
import type { SearchIndex } from '../engine.ts'
import { noArticle } from '../search/no-article.ts'
import { type PlainQuery, plainQueriesOf, plainQueryOf } from '../search/plain-query.ts'
import { articleIdIn, firstKeyOf, idBits, searchKeyOf } from '../search/search-key.ts'
import { allTime, longest, periodLexeme, shortest, sizeStep } from './periods.ts'
import { pairsOf, tsvectorOf } from './tsvector-of.ts'

/**
 * A `tsvector` of the terms as they are (its own parser would take Devanagari apart), and a GIN index.
 *
 * GIN finds all that match or none. To find the newest, every article also holds the periods it was published in, from
 * hours to ever: the question is asked within the newest hours, then within as much before as seems to be needed, and
 * so on until enough are found. GIN goes through the shorter of the lists it has to compare, so that a step costs what
 * is in its period or what is rare: of a million made articles, the newest 240 with a common word are found in 1–2 ms,
 * where all of them took hundreds.
 *
 * @see https://www.postgresql.org/docs/current/gin.html
 */
export const postgresSearch: SearchIndex = {
  async create(db) {
    await sql`create table article_search (key bigint primary key, terms tsvector not null)`.execute(db)
    // Otherwise a search would also read through the list of what was added last.
    await sql`create index article_search_terms on article_search using gin (terms) with (fastupdate = off)`.execute(
      db,
    )
  },

  async clear(db) {
    await sql`delete from article_search`.execute(db)
  },

  async add(db, { id, publishedAt, terms }) {
    await sql`
      insert into article_search (key, terms)
      values (${searchKeyOf(publishedAt, id)}, ${tsvectorOf(publishedAt, terms)}::tsvector)`.execute(db)
  },

  async remove(db, { id, publishedAt }) {
    await sql`delete from article_search where key = ${searchKeyOf(publishedAt, id)}`.execute(db)
  },

  newest(query, { limit }) {
    const asked = askedOf(query)
    if (asked === null) return noArticle
    const { from, until } = query
    const [first, last] = [
      from ? firstKeyOf(from) : sql`cast(0 as bigint)`,
      until ? firstKeyOf(until) : maxKey,
    ]
    // A row of `search` is a step: the size of its period, the key it went back to, and all keys found so far.
    // `+ 0` keeps PostgreSQL from reading all keys of a period in place of the words, and `offset 0` from working a
    // step out anew for every key.
    return sql<number>`(
      with recursive newest as (
        select least(max(key), ${last} - 1) >> ${sql.lit(idBits)} as second from article_search
      ), search (bits, since, keys) as (
        select 0, ${last}, cast(array[] as bigint[]) from newest where second is not null
        union all
        select step.bits, step.since, search.keys || array(
          select key from article_search
          where terms @@ ${conditionOf(asked)} and key + 0 >= greatest(step.since, ${first}) and key + 0 < search.since
          order by key + 0 desc limit ${limit} - cardinality(search.keys)
        )
        from search cross join newest cross join lateral (
          select bits, ((newest.second >> bits) - 1) << bits << ${sql.lit(idBits)} as since
          from (select ${nextSize(limit)} as bits offset 0) as next offset 0
        ) as step
        where search.bits < ${sql.lit(allTime)} and search.since > ${first} and cardinality(search.keys) < ${limit}
      )
      select ${articleIdIn(sql.ref('key'))} from unnest((select keys from search order by bits desc limit 1)) as key
    )`
  },
}

const maxKey = sql`9223372036854775807`

/**
 * The size of the next period: with room for half as many again as are missing at the rate of what was found. Where
 * nothing was found, much more: a rare word is found at less cost among all than in many steps.
 */
function nextSize(limit: number): RawBuilder<number> {
  const found = sql`cardinality(search.keys)`
  const wider = sql`case when ${found} = 0 then ${sql.lit(3 * sizeStep)}
    else greatest(1, ceil(log(2.0, ${limit} * 1.5 / ${found}) / ${sql.lit(sizeStep)}))::int * ${sql.lit(sizeStep)} end`
  return sql`case when search.bits = 0 then ${sql.lit(shortest)}
    when search.bits + ${wider} > ${sql.lit(longest)} then ${sql.lit(allTime)} else search.bits + ${wider} end`
}

/** A `tsquery` as text, `''` where every article will do; `null`: no article will. */
function askedOf({ wanted, without = [] }: StoryQuery): string | null {
  const plain = wanted && plainQueryOf(wanted)
  if (wanted !== null && plain === null) return null
  const unwanted = plainQueriesOf(without)
  return [
    ...(plain ? [write(plain)] : []),
    ...(unwanted.length > 0 ? [`!${write({ some: unwanted })}`] : []),
  ].join(' & ')
}

/** What is asked for in the newest two periods of the step's size. Of all time, a word is enough. */
function conditionOf(asked: string): RawBuilder<unknown> {
  const [bits, period] = [sql.ref('step.bits'), sql`(newest.second >> step.bits)`]
  const inPeriods = sql`(${periodLexeme(bits, period)} || ' | ' || ${periodLexeme(bits, sql`(${period} - 1)`)})::tsquery`
  if (asked === '') return inPeriods
  const within = sql`(${inPeriods} && ${asked}::tsquery)`
  const holdsWord = !asked.startsWith('!')
  return holdsWord
    ? sql`case when step.bits = ${sql.lit(allTime)} then ${asked}::tsquery else ${within} end`
    : within
}

/** Every token is a quoted string, and therefore never an operator; tokens hold no quotes (see `tokensOf`). */
function write(query: PlainQuery): string {
  if ('phrase' in query)
    return `(${[query.phrase.map((token) => `'${token}'`).join(' <-> '), ...pairsOf(query.phrase)].join(' & ')})`
  const [parts, operator] = 'all' in query ? [query.all, ' & '] : [query.some, ' | ']
  return `(${[...new Set(parts.map(write))].join(operator)})`
}
