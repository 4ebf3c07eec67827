/**
 * What a term is to every index, in lower case: runs of letters, marks and digits (and of private-use letters, which
 * stand for things that nobody types). Mostly it is the term itself; one of signs only gives `[]`.
 *
 * The classes are those that SQLite's tokenizer is told to keep together (see `sqlite-search.ts`); a token of
 * PostgreSQL has at most 2,046 bytes, so that a longer run is several.
 */
export function tokensOf(term: string): string[] {
  return term.toLowerCase().match(/[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]{1,500}/gu) ?? []
}

/**
 * The tokens of an article in order: as many as every engine keeps.
 * @see https://www.postgresql.org/docs/current/textsearch-limitations.html
 */
export function tokensOfArticle(terms: readonly string[]): string[] {
  const kept: string[] = []
  let length = 0
  for (const token of terms.flatMap(tokensOf)) {
    length += token.length
    if (kept.length === maxTokens || length > maxLength) break
    kept.push(token)
  }
  return kept
}

const maxTokens = 16_000
/** UTF-16 units, of at most three bytes each; a `tsvector` is at most a megabyte. */
const maxLength = 200_000
