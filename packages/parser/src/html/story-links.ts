import { isHeadlineLike, readLabel } from '../hindi/classify-line.ts'
import { resolveUrl } from '../resolve-url.ts'
import { countWords } from '../text/count-words.ts'
import { textOf } from './plain-text.ts'
import { isInScript, type Survey } from './survey-page.ts'
import { attributeOf, type Element, isElement } from './tree.ts'

/** A link that may lead to a story. */
export type StoryLink = {
  readonly element: Element
  readonly url: string
  /** The headline: the link's heading or first line, a label before it (`यह भी पढ़ें:`) left out. */
  readonly headline: string
  /** Index of the survey's block that the link begins in. */
  readonly block: number
}

const MIN_WORDS = 4
const MIN_LENGTH = 18
const SHARERS =
  /^(?:www\.|m\.|web\.|api\.)?(?:facebook|twitter|x|t|wa|whatsapp|telegram|linkedin|pinterest|instagram|youtube|play\.google|apps\.apple|itunes\.apple)\.(?:com|me|co)$/

/** Returns the page's links that read like headlines, in page order; menus, share bars and other sites are left out. */
export function findStoryLinks(survey: Survey, { base }: { base: string | null }): StoryLink[] {
  const ownSite = base === null ? null : siteOf(URL.parse(base)?.hostname ?? '')
  return survey.links.flatMap((element) => {
    const headline = headlineOf(survey, element)
    const isHeadline =
      headline.length >= MIN_LENGTH && countWords(headline) >= MIN_WORDS && isHeadlineLike(headline)
    if (!isHeadline || !isInScript(survey, headline)) return []
    const url = resolveUrl(attributeOf(element, 'href'), base)
    if (url === null || isElsewhere(url, ownSite)) return []
    return [{ element, url, headline, block: survey.blocksOf(element).from }]
  })
}

function headlineOf(survey: Survey, link: Element): string {
  const { from, to } = survey.blocksOf(link)
  const text = from === to ? textOf(link) : lineOf(survey, link)
  if (text.length < MIN_LENGTH) return text
  const label = readLabel(text)
  return label !== null && label.rest !== '' ? label.rest : text
}

function lineOf(survey: Survey, link: Element): string {
  const { from, to } = survey.blocksOf(link)
  const inside = survey.blocks.slice(from, to)
  const line = inside.find((block) => block.isHeading) ?? inside.find((block) => isHeadlineLike(block.text))
  return line?.text ?? textOf(link)
}

function isElsewhere(url: string, ownSite: string | null): boolean {
  const host = URL.parse(url)?.hostname ?? ''
  return SHARERS.test(host) || (ownSite !== null && siteOf(host) !== ownSite)
}

/** The last two labels of a host name, three under `co.in` and its like. */
function siteOf(host: string): string {
  const labels = host.split('.')
  const isDeep = /^(?:ac|co|com|edu|gov|net|org)$/.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2
  return labels.slice(isDeep ? -3 : -2).join('.')
}

/** Returns the elements around a link, nearest first, eight at most. */
export function elementsAround(element: Element, { limit = 8 }: { limit?: number } = {}): Element[] {
  const around: Element[] = []
  for (let { parent } = element; isElement(parent) && around.length < limit; { parent } = parent) {
    around.push(parent)
  }
  return around
}
