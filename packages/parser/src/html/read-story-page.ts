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
import type { Block, Survey } from './survey-page.ts'
import { attributeOf, type Element } from './tree.ts'

/** A surveyed page, read: its story, and the stories around it. */
export type StoryPage = Pick<Page, 'teaserSets' | 'previous' | 'next'> & {
  readonly story: Story | null
  /** Short lines above the first paragraph: byline, place, date. */
  readonly front: readonly string[]
  /** Pictures inside the body. */
  readonly images: readonly Image[]
}

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
  return {
    story: read === null ? null : readStory([...leads.map(({ text }) => text), ...read.lines]),
    front: read?.front ?? [],
    images:
      body === null ? [] : imagesOf(survey, body, { base, lastBlock: [...(read?.kept ?? [])].at(-1) ?? -1 }),
    teaserSets: [
      ...readHtmlTeasers(survey, links, { base, kept: read?.kept ?? new Set() }),
      ...(bare?.teaserSets ?? []),
    ],
    previous: previous ?? bare?.previous ?? null,
    next: next ?? bare?.next ?? null,
  }
}

function imagesOf(
  survey: Survey,
  body: Element,
  { base, lastBlock }: { base: string | null; lastBlock: number },
): Image[] {
  const { from, to } = survey.extentOf(body).images
  const inside = survey.images.slice(from, to).filter((image) => isPartOfStory(survey, image))
  const images = inside.filter((image) => survey.extentOf(image).blocks.from <= lastBlock)
  return images.flatMap((image) => {
    const url = imageUrlOf(image, base)
    const alt = cleanText(attributeOf(image, 'alt') ?? '')
    return url === null ? [] : [{ url, alt: alt === '' ? null : alt }]
  })
}

function isPartOfStory(survey: Survey, image: Element): boolean {
  const zone = survey.zoneOf(image)
  return zone === 'content' || zone === 'caption'
}
