import type { Image } from '../article.ts'
import type { Page } from '../page.ts'
import { readStory, type Story } from '../story.ts'
import { cleanText } from '../text/clean-text.ts'
import { readBareTeasers } from './bare-teasers.ts'
import { findNeighbours } from './html-neighbours.ts'
import { readHtmlTeasers } from './html-teasers.ts'
import { imageUrlOf } from './image-url-of.ts'
import { readBody } from './read-body.ts'
import { findStoryLinks } from './story-links.ts'
import type { Block, Stretch, Survey } from './survey-page.ts'
import { attributeOf, type Element } from './tree.ts'
import type { Zone } from './zones.ts'

/** A surveyed page, read: its story, and the stories around it. */
export type StoryPage = Pick<Page, 'teaserSets' | 'previous' | 'next'> & {
  readonly story: Story | null
  /** Short lines above the first paragraph: byline, place, date. */
  readonly front: readonly string[]
  /** Pictures inside the body. */
  readonly images: readonly Image[]
}

const HEADLINE_REACH = 60
const MAX_LINE_WORDS = 15

/**
 * Reads a page whose body element is known; without one (`null`) everything is teasers.
 *
 * `heads` are texts that the body may repeat, `leads` the story's lines above the body, `pageUrl` the page's own address,
 * which is no teaser.
 */
export function readStoryPage(
  survey: Survey,
  body: Element | null,
  {
    heads,
    leads = [],
    base,
    pageUrl,
  }: { heads: readonly string[]; leads?: readonly Block[]; base: string | null; pageUrl: string | null },
): StoryPage {
  const read = body === null ? null : readBody(survey, body, heads)
  const { previous, next, links: turns } = findNeighbours(survey, { base })
  const links = findStoryLinks(survey, { base }).filter(
    ({ element, url }) => url !== pageUrl && !turns.has(element),
  )
  const bare = read === null ? null : readBareTeasers(survey, read)
  const opening = body === null ? { from: 0, to: 0 } : openingOf(survey, body)
  const last = [...(read?.kept ?? [])].at(-1) ?? -1
  return {
    story: read === null ? null : readStory([...leads.map(({ text }) => text), ...read.lines]),
    front: [...linesAbove(survey, opening), ...(read?.front ?? [])],
    images: imagesOf(survey, { from: opening.from, to: last + 1 }, base),
    teaserSets: [
      ...readHtmlTeasers(survey, links, { base, kept: read?.kept ?? new Set() }),
      ...(bare?.teaserSets ?? []),
    ],
    previous: previous ?? bare?.previous ?? null,
    next: next ?? bare?.next ?? null,
  }
}

/** The lines from a headline to the body under it, where one stands close above. */
function openingOf(survey: Survey, body: Element): Stretch {
  const { from } = survey.blocksOf(body)
  const lines = survey.blocks.slice(Math.max(0, from - HEADLINE_REACH), from)
  const at = lines.findLastIndex(({ element }) => element.name === 'h1')
  return { from: at < 0 ? from : from - lines.length + at, to: from }
}

function linesAbove(survey: Survey, { from, to }: Stretch): string[] {
  const lines = survey.blocks.slice(from + 1, to)
  const short = lines.filter(
    ({ words, element }) => words <= MAX_LINE_WORDS && isNear(survey.zoneOf(element)),
  )
  return short.map(({ text }) => text)
}

/** Bylines and dates often stand in bars with the buttons that share a page. */
function isNear(zone: Zone): boolean {
  return zone === 'content' || zone === 'chrome'
}

/** Pictures that begin where one of these lines does. */
function imagesOf(survey: Survey, { from, to }: Stretch, base: string | null): Image[] {
  return survey.images.flatMap((image) => {
    const at = survey.blocksOf(image).from
    if (at < from || at >= to || !isPartOfStory(survey.zoneOf(image))) return []
    const url = imageUrlOf(image, base)
    const alt = cleanText(attributeOf(image, 'alt') ?? '')
    return url === null ? [] : [{ url, alt: alt === '' ? null : alt }]
  })
}

function isPartOfStory(zone: Zone): boolean {
  return zone === 'content' || zone === 'caption'
}
