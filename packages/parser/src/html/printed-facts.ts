import { isFurniture } from '../hindi/classify-line.ts'
import { parseRelativeTime } from '../hindi/relative-time.ts'
import { parseDate } from '../parse-date.ts'
import { readByline } from '../text/byline.ts'
import { matchingKey } from '../text/matching-key.ts'
import { elementsNamed, namesOf } from './names-of.ts'
import { textOf } from './plain-text.ts'
import type { Survey } from './survey-page.ts'
import { attributeOf, type Element } from './tree.ts'

/** What a page prints around its article, for outlets that say it nowhere else. */
export type PrintedFacts = {
  readonly byline: string | null
  readonly section: string | null
  readonly tags: readonly string[]
  readonly publishedAt: Temporal.Instant | null
  readonly modifiedAt: Temporal.Instant | null
}

const AUTHOR_NAMES =
  /(?:^|\s)(?:author-name|byline(?:-name)?|entry-author|post-author(?:-name)?|td-post-author-name|wp-block-post-author-name|[a-z]{1,3}-by(?:line)?)(?=$|\s)/
const UPDATED_NAMES = /(?:^|[\s_-])(?:modified|updated?)(?=$|[\s_-])/
const CRUMB_NAMES = /(?:^|[\s_-])(?:bread-?crumbs?|bredcrums|crumbs?)(?=$|[\s_-])/
const HOME = new Set(['home', 'होम', 'मुख्य पृष्ठ', 'मुखपृष्ठ'].map(matchingKey))
const MAX_NAME_LENGTH = 80
const MAX_TAGS = 30

/**
 * Reads byline, section, tags and dates from a page's own markup: author elements, `rel="tag"` links, breadcrumbs,
 * `<time datetime>`. `front` are the short lines above the first paragraph.
 *
 * @see https://microformats.org/wiki/rel-tag
 */
export function readPrintedFacts(
  survey: Survey,
  {
    front,
    headline,
    now,
  }: { front: readonly string[]; headline: string | null; now: Temporal.Instant | null },
): PrintedFacts {
  const terms = survey.links.filter((link) => relOf(link).includes('tag') && isAboutStory(survey, link))
  const isSection = (link: Element): boolean =>
    relOf(link).includes('category') || /\/category\//.test(hrefOf(link))
  const times = survey.elements.filter((element) => element.name === 'time' && isAboutStory(survey, element))
  const age = (line: string): Temporal.Instant | null => (now === null ? null : parseRelativeTime(line, now))
  const moments = times.flatMap((time) => {
    const at = parseDate(attributeOf(time, 'datetime') ?? '') ?? parseDate(textOf(time)) ?? age(textOf(time))
    return at === null ? [] : [{ at, isUpdate: UPDATED_NAMES.test(namesOf(time)) }]
  })
  const printed = front.map((line) => parseDate(line) ?? age(line)).find((date) => date !== null)
  return {
    byline: findByline(survey, front),
    section: terms.filter(isSection).map((link) => textOf(link))[0] ?? findCrumb(survey, headline),
    tags: [...new Set(terms.filter((link) => !isSection(link)).map(tagOf))]
      .filter((tag) => tag !== '')
      .slice(0, MAX_TAGS),
    publishedAt: moments.find(({ isUpdate }) => !isUpdate)?.at ?? printed ?? moments[0]?.at ?? null,
    modifiedAt: moments.find(({ isUpdate }) => isUpdate)?.at ?? null,
  }
}

function relOf(link: Element): readonly string[] {
  return attributeOf(link, 'rel')?.toLowerCase().split(/\s+/) ?? []
}

function hrefOf(link: Element): string {
  return attributeOf(link, 'href') ?? ''
}

function tagOf(link: Element): string {
  return textOf(link).replace(/^#\s*/, '')
}

/** Cards of other stories carry their own dates and terms. */
function isAboutStory(survey: Survey, element: Element): boolean {
  const zone = survey.zoneOf(element)
  return zone !== 'related' && zone !== 'sidebar' && zone !== 'comments' && zone !== 'hidden'
}

function findByline(survey: Survey, front: readonly string[]): string | null {
  const labelled = front.map(readByline).find((name) => name !== null)
  const authors = [...survey.elements.filter(isAuthor), ...elementsNamed(survey, AUTHOR_NAMES)]
  const marked = authors.find((element) => isAboutStory(survey, element))
  const text = marked === undefined ? null : textOf(marked)
  const name = labelled ?? (text === null ? null : (readByline(text) ?? text))
  return name === null || name === '' || name.length > MAX_NAME_LENGTH || isFurniture(name) ? null : name
}

function isAuthor(element: Element): boolean {
  return element.attributes.some(
    ({ name, value }) => (name === 'rel' || name === 'itemprop') && value.toLowerCase() === 'author',
  )
}

/** The last crumb that is a link and not the home page: the section that the story stands in. */
function findCrumb(survey: Survey, headline: string | null): string | null {
  const [trail] = elementsNamed(survey, CRUMB_NAMES)
  if (trail === undefined) return null
  const { from, to } = survey.extentOf(trail).links
  const crumbs = survey.links.slice(from, to).map((link) => textOf(link))
  const own = matchingKey(headline ?? '')
  return (
    crumbs.findLast((crumb) => crumb !== '' && !HOME.has(matchingKey(crumb)) && matchingKey(crumb) !== own) ??
    null
  )
}
