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
 * is in its period or what is rare, and little more is read than is wanted.
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

  async quicken(db) {
    // The stories of a hundred articles from all of the archive, without a look at their long rows.
    await sql`create index articles_story on articles (id) include (story_id, published_at)`.execute(db)
    // A search reads the keys of all that match, and their terms hardly ever: kept apart, the rows of 100,000 made
    // articles take 9 MB and not 195. PostgreSQL moves a long value out of its row only where the row passes 2 kB,
    // whatever the target: the blanks, which it squeezes into 35 bytes, see to that.
    await sql`
      alter table article_search
        add column blanks text not null default repeat(' ', 2000),
        alter column terms set storage external,
        set (toast_tuple_target = 128)`.execute(db)
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
    // A row of `search` is a step: the second it went back to, and all keys found so far. `+ 0` keeps PostgreSQL from
    // reading all keys of a period in place of the words, and `offset 0` from working a step out anew for every key.
    return sql<number>`(
      with recursive newest as (
        select (least(max(key), ${last} - 1) >> ${sql.lit(idBits)}) + 1 as second from article_search
      ), search (second, keys) as (
        select second, cast(array[] as bigint[]) from newest where second is not null
        union all
        select step.since, search.keys || array(
          select key from article_search
          where terms @@ step.asked and key + 0 >= ${first}
            and key >> ${sql.lit(idBits)} >= step.since and key >> ${sql.lit(idBits)} < search.second
          order by key + 0 desc limit ${limit} - cardinality(search.keys)
        )
        from search cross join newest cross join lateral (${stepOf(asked, limit)}) as step
        where search.second > ${first} >> ${sql.lit(idBits)} and cardinality(search.keys) < ${limit}
      )
      select ${articleIdIn(sql.ref('key'))} from unnest((select keys from search order by second limit 1)) as key
    )`
  },
}

const maxKey = sql`9223372036854775807`

/**
 * How far the next step goes back (`since`) and what it asks for (`asked`): seconds enough for a little more than is
 * missing at the rate of what was found, as two to eight periods. Where little was found the rate is a guess, and much
 * more is asked for, up to all: a step more costs several words more than the articles that it brings too many.
 */
function stepOf(asked: string, limit: number): RawBuilder<unknown> {
  const found = sql`cardinality(search.keys)`
  const gone = sql`(newest.second - search.second)`
  const wanted = sql`case when ${found} = 0 then ${gone} * 63
    else ${gone} * greatest(1, ${limit} * (1.4 + 2.0 / ${found}) / ${found} - 1) end`
  const fewest = 2 ** (shortest + 1)
  // Of several words an hour holds none: to look there first costs as much as the days around it.
  const first = asked.includes(' & ') ? fewest * 2 ** (2 * sizeStep) : fewest
  return sql`
    select case when bits = ${sql.lit(allTime)} then 0 else (top - periods + 1) << bits end as since,
      ${conditionOf(asked)} as asked
    from (
      select bits, ceil(wanted / 2.0 ^ bits)::int as periods, (search.second - 1) >> bits as top
      from (
        select wanted, case when wanted >= ${sql.lit(2 ** (longest + 2))} then ${sql.lit(allTime)}
          else ${sql.lit(shortest)} + ${sql.lit(sizeStep)} * floor(log(2.0, wanted / ${sql.lit(fewest)}.0) / ${sql.lit(sizeStep)})::int end as bits
        from (select greatest(${sql.lit(first)}, ${wanted}) as wanted offset 0) as span offset 0
      ) as size offset 0
    ) as period offset 0`
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

/** What is asked for in the periods of a step. Of all time, a word is enough. */
function conditionOf(asked: string): RawBuilder<unknown> {
  const lexeme = periodLexeme(sql.ref('bits'), sql`(top - back)`)
  const inPeriods = sql`(select string_agg(${lexeme}, ' | ') from generate_series(0, periods - 1) as back)::tsquery`
  if (asked === '') return inPeriods
  const within = sql`(${inPeriods} && ${asked}::tsquery)`
  const holdsWord = !asked.startsWith('!')
  return holdsWord
    ? sql`case when bits = ${sql.lit(allTime)} then ${asked}::tsquery else ${within} end`
    : within
}

/** Every token is a quoted string, and therefore never an operator; tokens hold no quotes (see `tokensOf`). */
function write(query: PlainQuery): string {
  if ('phrase' in query)
    return `(${[query.phrase.map((token) => `'${token}'`).join(' <-> '), ...pairsOf(query.phrase)].join(' & ')})`
  const [parts, operator] = 'all' in query ? [query.all, ' & '] : [query.some, ' | ']
  return `(${[...new Set(parts.map(write))].join(operator)})`
}
