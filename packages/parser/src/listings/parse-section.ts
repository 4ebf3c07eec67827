import { checkInput } from '../check-input.ts'
import type { Feed } from '../feed.ts'
import { createFeed } from '../feeds/create-feed.ts'
import type { FeedDraft } from '../feeds/feed-draft.ts'
import { escapeMarkup } from '../feeds/xml/xml-element.ts'
import { isDateLine } from '../hindi/classify-line.ts'
import { readPageHead } from '../html/page-head.ts'
import { readTree } from '../html/read-tree.ts'
import { type Card, cardsOf, teaserOf } from '../html/story-cards.ts'
import { findStoryLinks, type StoryLink } from '../html/story-links.ts'
import { type Survey, surveyPage } from '../html/survey-page.ts'
import { attributeOf } from '../html/tree.ts'
import { ParseError } from '../parse-error.ts'
import { resolveUrl } from '../resolve-url.ts'

const NAVIGATION = new Set(['chrome', 'hidden', 'comments'])
const ENOUGH = 5
const NO_ARTICLE = /\/(?:author|category|page|search|tags?|topics?)(?:[/.?]|$)/i

/**
 * Returns the articles that a section page or home page links, in page order, each once: headline, address,
 * teaser, picture, and the date where one is printed. Navigation, share bars and links to other sites are left
 * out; so are side bars, where the page lists enough without them.
 *
 * @throws ParseError `empty` or `binary` for what is no page, `no-articles` for a page that lists no articles.
 */
export function parseSection(html: string, { url = null }: { url?: string | null } = {}): Feed {
  checkInput(html, url)
  const root = readTree(html)
  const pageHead = readPageHead(root)
  const survey = surveyPage(root)
  const base = resolveUrl(pageHead.base, url) ?? resolveUrl(url, null)
  const cards = cardsOf(survey, linksOf(survey, { base, url }), new Set())
  if (cards.length === 0)
    throw new ParseError('no-articles', 'The page lists no articles', { input: html, url })
  const page = survey.elements.find(({ name }) => name === 'html')
  const head = {
    title: escapeMarkup(pageHead.metas.get('og:title')?.[0] ?? pageHead.title ?? ''),
    siteUrl: URL.parse(base ?? '')?.origin,
    language: page === undefined ? null : attributeOf(page, 'lang'),
  }
  return createFeed({ head, drafts: cards.map((card) => draftOf(survey, card, base)) }, { url: base })
}

/** Links that lead to articles, the first of each. */
function linksOf(survey: Survey, { base, url }: { base: string | null; url: string | null }): StoryLink[] {
  const found = findStoryLinks(survey, { base }).filter(
    (link) =>
      !NAVIGATION.has(survey.zoneOf(link.element)) &&
      !NO_ARTICLE.test(link.url) &&
      !isPageItself(link.url, url),
  )
  const main = found.filter(({ element }) => survey.zoneOf(element) !== 'sidebar')
  const chosen = countPlaces(main) >= ENOUGH ? main : found
  const first = new Map(chosen.toReversed().map((link) => [placeOf(link.url), link]))
  return chosen.filter((link) => first.get(placeOf(link.url)) === link)
}

function countPlaces(links: readonly StoryLink[]): number {
  return new Set(links.map(({ url }) => placeOf(url))).size
}

/** The same article, whatever part of it a link leads to. */
function placeOf(url: string): string {
  return url.replace(/#.*$/, '')
}

function isPageItself(link: string, url: string | null): boolean {
  return URL.parse(link)?.pathname === '/' || (url !== null && placeOf(link) === placeOf(url))
}

function draftOf(survey: Survey, card: Card, base: string | null): FeedDraft {
  const { headline, text, url, image } = teaserOf(survey, card, base)
  const lines = survey.blocks.slice(card.blocks.from, card.blocks.to)
  return {
    ids: [],
    links: [url === null ? null : placeOf(url)],
    headline: escapeMarkup(headline),
    excerpt: text === null ? null : escapeMarkup(text),
    contentHtml: null,
    authors: [],
    categories: [],
    images: [{ url: image }],
    published: [...timesIn(survey, card), lines.find((line) => isDateLine(line.text))?.text],
    modified: [],
  }
}

/** What `<time datetime>` elements in a card say. */
function timesIn(survey: Survey, { element }: Card): (string | undefined)[] {
  const times: (string | undefined)[] = []
  for (let order = element.order; order < survey.elements.length && order < element.order + 100; order += 1) {
    const inside = survey.elements[order]
    if (inside?.name === 'time' && isInside(inside, element)) times.push(attributeOf(inside, 'datetime'))
  }
  return times
}

function isInside(inner: Survey['elements'][number], outer: Survey['elements'][number]): boolean {
  for (let { parent } = inner, steps = 0; parent !== null && steps < 20; { parent } = parent, steps += 1) {
    if (parent === outer) return true
  }
  return false
}
