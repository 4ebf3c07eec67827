import { type Article, type Page, ParseError, parsePage } from '@khabar/parser'
import type { Brief } from '../brief/brief.ts'
import { briefTeasers } from '../brief/brief-teasers.ts'
import { teasersOf } from '../brief/teasers-of.ts'
import type { DateStyle } from '../messages/dates.ts'
import { failureOf } from '../sources/failure-of.ts'
import type { Fetcher } from '../sources/fetcher.ts'
import { summariseArticle } from '../summarise/summarise-article.ts'
import type { Summary } from '../summarise/summary.ts'
import { isLink } from './link-in.ts'

/** The most that is shown of an article and of its related stories. */
const maxWords = { summary: 60, brief: 120 }

/** Why a page that a reader sent was not read. */
export type ReadTrouble = 'address' | 'unreachable' | 'no-article' | 'not-hindi'

/** What a page that a reader sent says. */
export type ReadPage =
  | { readonly trouble: ReadTrouble }
  | {
      readonly trouble: null
      readonly article: Article
      readonly summary: Summary
      /** Its related stories by subject; without text where it shows none. */
      readonly brief: Brief
    }

/**
 * Reads the page at an address, or a pasted one, on the spot: article, summary, related stories. Nothing is stored. The
 * reader asked for this one page, so robots.txt, which is for programs that find pages by themselves, is not asked.
 */
export async function readPage(
  page: string,
  {
    fetcher,
    now,
    language,
    digits,
  }: { fetcher: Fetcher; now: Temporal.Instant } & Pick<DateStyle, 'language' | 'digits'>,
): Promise<ReadPage> {
  const read = isLink(page) ? await fetchPage(page, { fetcher, now }) : parse(page, { now })
  if ('trouble' in read) return read
  const { article, teaserSets } = read
  if (!article) return { trouble: 'no-article' }
  if (article.language !== 'hi') return { trouble: 'not-hindi' }
  const summary = summariseArticle(article, { maxWords: maxWords.summary })
  // What somebody types is an article only where it reads like one.
  if (summary.text === '' && !isLink(page)) return { trouble: 'no-article' }
  return {
    trouble: null,
    article,
    summary,
    brief: briefTeasers(teasersOf(teaserSets), { maxWords: maxWords.brief, language, digits }),
  }
}

type Parsed = Page | { readonly trouble: ReadTrouble }

async function fetchPage(
  link: string,
  { fetcher, now }: { fetcher: Fetcher; now: Temporal.Instant },
): Promise<Parsed> {
  try {
    const fetched = await fetcher.fetch(link)
    return fetched.status === 'ok'
      ? parse(fetched.text, { url: fetched.url, now })
      : { trouble: 'unreachable' }
  } catch (error) {
    return { trouble: troubleOf(failureOf(error).code) }
  }
}

function parse(text: string, options: { url?: string; now: Temporal.Instant }): Parsed {
  try {
    return parsePage(text, options)
  } catch (error) {
    if (error instanceof ParseError) return { trouble: 'no-article' }
    throw error
  }
}

function troubleOf(code: string | null): ReadTrouble {
  if (code === 'bad-url' || code === 'blocked-address') return 'address'
  return code === 'not-text' || code === 'too-large' ? 'no-article' : 'unreachable'
}
