import { sql } from 'kysely'
import type { Engine, WantedArticles } from '../engine.ts'

/**
 * What only SQLite does: how it numbers rows, and FTS5.
 *
 * The tokenizer splits nothing that the analyser left whole: vowel signs (Mc, Mn) belong to a word, and diacritics
 * stay, so that कि is neither की nor क. The index keeps no text (`content=''`), only which article holds a term.
 *
 * @see https://www.sqlite.org/fts5.html#contentless_delete_tables
 */
export const sqliteEngine: Engine = {
  idType: 'integer',
  numberIds: (column) => column.primaryKey().autoIncrement(),
  search: {
    async create(db) {
      await sql`
        create virtual table article_search using fts5(
          terms, content = '', contentless_delete = 1,
          tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
        )`.execute(db)
    },
    async add(db, articleId, terms) {
      await sql`insert into article_search (rowid, terms) values (${articleId}, ${terms.join(' ')})`.execute(
        db,
      )
    },
    newest({ terms, match, limit, since }) {
      const query = queryOf(terms, match)
      if (!since) {
        return sql`(
          select rowid from article_search where article_search match ${query} order by rowid desc limit ${limit}
        )`
      }
      // Nothing is published after it was seen: before the first article seen since then, there is none.
      // `cross join` keeps SQLite from beginning with the articles.
      const from = since.epochMilliseconds
      return sql`(
        select articles.id from article_search cross join articles on articles.id = article_search.rowid
        where article_search match ${query}
          and article_search.rowid >= (select id from articles where seen_at >= ${from} order by seen_at, id limit 1)
          and articles.published_at >= ${from}
        order by article_search.rowid desc limit ${limit}
      )`
    },
  },
}

/**
 * An FTS5 query in which every term is a quoted string, and therefore never an operator.
 * @see https://www.sqlite.org/fts5.html#fts5_strings
 */
function queryOf(terms: readonly string[], match: WantedArticles['match']): string {
  const quoted = terms.map((term) => `"${term.replaceAll('\0', ' ').replaceAll('"', '""')}"`)
  return [...new Set(quoted)].join(match === 'all' ? ' AND ' : ' OR ')
}
