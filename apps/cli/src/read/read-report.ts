import { type Brief, briefTeasers, type Summary, summariseArticle, teasersOf } from '@khabar/core'
import { type Article, type Page, ParseError, parsePage, type Teaser } from '@khabar/parser'
import { CliError } from '../cli-error.ts'
import type { Input } from './read-input.ts'

/** Everything `khabar read` says about a page. */
export type ReadReport = {
  readonly article: Article
  readonly summary: Summary
  readonly teasers: readonly Teaser[]
  readonly brief: Brief
  readonly previous: string | null
  readonly next: string | null
}

/**
 * Reads a page, summarises its article and briefs its related stories.
 *
 * @throws {CliError} for an empty page, one without an article, and one that is not Hindi.
 */
export function createReadReport({ text, url }: Input, { maxWords }: { maxWords: number }): ReadReport {
  const page = parse(text, url)
  const { article } = page
  if (!article) throw new CliError('इस पेज में कोई खबर नहीं मिली।', 'There is no article on this page.')
  if (article.language !== 'hi')
    throw new CliError(
      'यह पेज हिंदी में नहीं है; अभी केवल हिंदी खबरें पढ़ी जाती हैं।',
      `This page is not in Hindi (it looks like "${article.language}"); only Hindi news is read.`,
    )
  const teasers = teasersOf(page.teaserSets)
  return {
    article,
    summary: summariseArticle(article, { maxWords }),
    teasers,
    brief: briefTeasers(teasers),
    previous: page.previous?.headline ?? null,
    next: page.next?.headline ?? null,
  }
}

function parse(text: string, url: string | null): Page {
  try {
    return parsePage(text, url === null ? {} : { url, now: Temporal.Now.instant() })
  } catch (cause) {
    if (!(cause instanceof ParseError)) throw cause
    if (cause.reason === 'empty') throw new CliError('यह पेज खाली है।', 'This page is empty.', { cause })
    throw new CliError('इसमें पढ़ने लायक पाठ नहीं है।', 'There is no readable text in it.', { cause })
  }
}

/** The report as `khabar read --json` prints it. */
export function jsonOf({ article, teasers, ...rest }: ReadReport): object {
  const { url, headline, dateline, paragraphs, agency, byline, publishedAt, section, language, truncated } =
    article
  return {
    article: {
      url,
      headline,
      dateline,
      paragraphs,
      agency,
      byline,
      publishedAt,
      section,
      language,
      truncated,
    },
    summary: rest.summary,
    teasers: teasers.map((teaser) => ({
      headline: teaser.headline,
      dateline: teaser.dateline,
      text: teaser.text,
      truncated: teaser.truncated,
      url: teaser.url,
    })),
    brief: rest.brief,
    previous: rest.previous,
    next: rest.next,
  }
}
