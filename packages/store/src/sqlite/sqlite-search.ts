import type { StoryQuery } from '@khabar/core'
import { sql } from 'kysely'
import type { SearchIndex } from '../engine.ts'
import { noArticle } from '../search/no-article.ts'
import { type PlainQuery, plainQueriesOf, plainQueryOf } from '../search/plain-query.ts'
import { articleIdIn, firstKeyOf, searchKeyOf } from '../search/search-key.ts'
import { tokensOfArticle } from '../search/tokens-of.ts'

/**
 * SQLite's FTS5. A row's id is the article's search key, and FTS5 reads the rows of any question in their order.
 *
 * The tokenizer splits nothing that the analyser left whole: vowel signs (Mc, Mn) belong to a word, and diacritics
 * stay, so that कि is neither की nor क. The index keeps no text (`content=''`), only which article holds a term.
 *
 * @see https://www.sqlite.org/fts5.html#contentless_delete_tables
 */
export const sqliteSearch: SearchIndex = {
  async create(db) {
    await sql`
      create virtual table article_search using fts5(
        terms, content = '', contentless_delete = 1,
        tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
      )`.execute(db)
  },

  async clear(db) {
    await sql`delete from article_search`.execute(db)
  },

  async add(db, { id, publishedAt, terms }) {
    const key = searchKeyOf(publishedAt, id)
    await sql`insert into article_search (rowid, terms) values (${key}, ${textOf(terms)})`.execute(db)
  },

  async remove(db, { id, publishedAt }) {
    await sql`delete from article_search where rowid = ${searchKeyOf(publishedAt, id)}`.execute(db)
  },

  newest(query, { limit }) {
    const expression = expressionOf(query)
    if (expression === null) return noArticle
    const { from, until } = query
    return sql`(
      select ${articleIdIn(sql.ref('rowid'))} from article_search where article_search match ${expression}
        ${from ? sql`and rowid >= ${firstKeyOf(from)}` : sql``}
        ${until ? sql`and rowid < ${firstKeyOf(until)}` : sql``}
      order by rowid desc limit ${limit}
    )`
  },
}

/** The text under which an article with these terms is indexed. */
export function textOf(terms: readonly string[]): string {
  return [everyArticle, ...tokensOfArticle(terms)].join(' ')
}

/** A token of every article: FTS5 answers only to questions that name something. */
const everyArticle = '\ue00f'

/** An FTS5 query; `null`: it finds nothing. */
function expressionOf({ wanted, without = [] }: StoryQuery): string | null {
  const plain = wanted === null ? { phrase: [everyArticle] } : plainQueryOf(wanted)
  if (plain === null) return null
  const unwanted = plainQueriesOf(without)
  return unwanted.length === 0 ? write(plain) : `${write(plain)} NOT ${write({ some: unwanted })}`
}

/**
 * Every phrase is a quoted string, and therefore never an operator.
 * @see https://www.sqlite.org/fts5.html#fts5_strings
 */
function write(query: PlainQuery): string {
  if ('phrase' in query) return `"${query.phrase.join(' ')}"`
  const [parts, operator] = 'all' in query ? [query.all, ' AND '] : [query.some, ' OR ']
  return `(${[...new Set(parts.map(write))].join(operator)})`
}
