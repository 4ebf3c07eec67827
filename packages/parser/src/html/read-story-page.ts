import type { Element } from 'domhandler'
import type { Image } from '../article.ts'
import type { Page } from '../page.ts'
import { readStory, type Story } from '../story.ts'
import { cleanText } from '../text/clean-text.ts'
import { findNeighbours } from './html-neighbours.ts'
import { readHtmlTeasers } from './html-teasers.ts'
import { imageUrlOf } from './image-url-of.ts'
import { readBody } from './read-body.ts'
import { findStoryLinks } from './story-links.ts'
import { isProse, type Survey } from './survey-page.ts'

/** A surveyed page, read: its story, and the stories around it. */
export type StoryPage = Pick<Page, 'teaserSets' | 'previous' | 'next'> & {
  readonly story: Story | null
  /** Short lines above the first paragraph: byline, place, date. */
  readonly front: readonly string[]
  /** Pictures inside the body. */
  readonly images: readonly Image[]
}

const SAMPLE_LINES = 50
const DEVANAGARI = /\p{Script=Devanagari}/u

/**
 * Reads a page whose body element is known; without one (`null`) everything is teasers.
 *
 * `heads` are texts that the body may repeat, `pageUrl` the page's own address, which is no teaser.
 */
export function readStoryPage(
  survey: Survey,
  body: Element | null,
  { heads, base, pageUrl }: { heads: readonly string[]; base: string | null; pageUrl: string | null },
): StoryPage {
  const read = body === null ? null : readBody(survey, body, heads)
  const { previous, next } = findNeighbours(survey, { base })
  const own = new Set([previous?.url, next?.url, pageUrl])
  const sample = survey.blocks.filter(isProse).slice(0, SAMPLE_LINES)
  const isHindi = sample.some(({ text }) => DEVANAGARI.test(text))
  const links = findStoryLinks(survey, { base, isHindi }).filter(({ url }) => !own.has(url))
  return {
    story: read === null ? null : readStory(read.lines),
    front: read?.front ?? [],
    images:
      body === null ? [] : imagesOf(survey, body, { base, lastBlock: [...(read?.kept ?? [])].at(-1) ?? -1 }),
    teaserSets: readHtmlTeasers(survey, links, { base, kept: read?.kept ?? new Set() }),
    previous,
    next,
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
    const alt = cleanText(image.attribs.alt ?? '')
    return url === null ? [] : [{ url, alt: alt === '' ? null : alt }]
  })
}

function isPartOfStory(survey: Survey, image: Element): boolean {
  const zone = survey.zoneOf(image)
  return zone === 'content' || zone === 'caption'
}
