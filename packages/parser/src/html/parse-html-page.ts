import type { Article, Image } from '../article.ts'
import { splitDateline } from '../hindi/split-dateline.ts'
import type { Page } from '../page.ts'
import { readStory, type Story } from '../story.ts'
import { firstSentence } from '../text/first-sentence.ts'
import { splitEllipsis } from '../text/split-ellipsis.ts'
import { type ArticleFacts, isOpinion, readArticleFacts } from './article-facts.ts'
import { chooseHeadline } from './choose-headline.ts'
import { findBody } from './find-body.ts'
import { findLead } from './find-lead.ts'
import { elementsNamed } from './names-of.ts'
import { type PageHead, readPageHead } from './page-head.ts'
import { textOf } from './plain-text.ts'
import { readPrintedFacts } from './printed-facts.ts'
import { publisherOf } from './publishers.ts'
import { readStoryPage, type StoryPage } from './read-story-page.ts'
import { readTree } from './read-tree.ts'
import { type Block, type Survey, surveyPage } from './survey-page.ts'
import type { Element } from './tree.ts'

const SUBHEAD_NAMES =
  /(?:^|[\s_])(?:entry-subtitle|sub-?heading|sub-?title|standfirst|synopsis|td-post-sub-title|[a-z]{1,3}-strap|strap-?line)(?=$|\s)/
const MAX_SUBHEAD_LENGTH = 400
const MIN_DATA_LENGTH = 200
const MAX_IMAGES = 20
const MIN_STORY_LENGTH = 80

/**
 * Reads the HTML of a news page. Nothing is fetched and no script runs; the work grows with the page's size only.
 *
 * The text comes from where the page's prose is worth most (see `findBody`), else from JSON-LD; the facts come from
 * JSON-LD, OpenGraph, metas, then from what is printed. A page of nothing but cut-off teasers has no article. Relative
 * times (`2 घंटे पहले`) are read only where `now` is given.
 */
export function parseHtmlPage(
  html: string,
  { url = null, now = null }: { url?: string | null; now?: Temporal.Instant | null } = {},
): Page {
  const root = readTree(html)
  const head = readPageHead(root)
  const facts = readArticleFacts(head, { url })
  const publisher = publisherOf(facts.url)
  const survey = surveyPage(root, { remove: publisher?.remove ?? null })
  const headline = findHeadline(survey, head, facts)
  const body = findBody(survey, { known: publisher?.body ?? null })
  const { subhead, leads } = findOpening(survey, publisher?.body === undefined ? body : null, headline)
  const heads = [headline, subhead].filter((text) => text !== null)
  const around = { heads, leads, base: facts.base, pageUrl: facts.url }
  const page = readStoryPage(survey, body, around)
  const story = isWhole(page.story, facts) ? page.story : storyOfData(facts)
  if (story !== null) {
    const { teaserSets, previous, next } = page
    const article = articleOf(survey, { headline, subhead, facts, page, story, now })
    return { article, teaserSets, previous, next }
  }
  const { teaserSets, previous, next } = readStoryPage(survey, null, around)
  return { article: null, teaserSets, previous, next }
}

/** The standfirst, and the story's own lines that stand above its body. */
function findOpening(
  survey: Survey,
  body: Element | null,
  headline: string | null,
): { subhead: string | null; leads: readonly Block[] } {
  const named = findSubhead(survey)
  if (body === null) return { subhead: named, leads: [] }
  const leads = findLead(survey, body, headline)
  const [first] = leads
  const subhead = named ?? (first !== undefined && isStandfirst(first) ? first.text : null)
  return { subhead, leads: leads.filter(({ text }) => text !== subhead) }
}

/** A long paragraph, or one with a dateline, is where the story begins. */
function isStandfirst({ text }: Block): boolean {
  return text.length <= MAX_SUBHEAD_LENGTH && splitDateline(text).dateline.length === 0
}

/** Where the page shows no text, JSON-LD may hold it whole. */
function storyOfData({ body }: ArticleFacts): Story | null {
  if (body === null || body.length < MIN_DATA_LENGTH) return null
  const { blocks } = surveyPage(readTree(body.replace(/\n+/g, '<br><br>')))
  return readStory(blocks.map(({ text }) => text))
}

/** A page that does not call itself an article must hold more than a sentence, and a paragraph that is not cut off. */
function isWhole(story: Story | null, facts: ArticleFacts): boolean {
  if (story === null) return false
  if (facts.isArticle) return true
  if (story.dateline.length === 0 && story.paragraphs.join(' ').length < MIN_STORY_LENGTH) return false
  return story.paragraphs.some((paragraph) => !splitEllipsis(paragraph).truncated)
}

function articleOf(
  survey: Survey,
  {
    headline,
    subhead,
    facts,
    page,
    story,
    now,
  }: {
    headline: string | null
    subhead: string | null
    facts: ArticleFacts
    page: StoryPage
    story: Story
    now: Temporal.Instant | null
  },
): Article {
  const printed = readPrintedFacts(survey, { front: page.front, headline, now })
  const section = facts.section ?? printed.section
  return {
    url: facts.url,
    headline: headline ?? firstSentence(story.paragraphs[0] ?? ''),
    subhead,
    ...story,
    truncated: story.truncated || !facts.isFree,
    byline: facts.byline ?? printed.byline,
    publisher: facts.publisher,
    section,
    tags: facts.tags.length > 0 ? facts.tags : printed.tags,
    publishedAt: facts.publishedAt ?? printed.publishedAt,
    modifiedAt: facts.modifiedAt ?? printed.modifiedAt,
    images: imagesOf(facts.pictures, page.images),
    kind: isOpinion(section, facts.url) ? 'opinion' : facts.kind,
  }
}

function findHeadline(
  survey: Survey,
  head: PageHead,
  { publisher, headlines, base }: ArticleFacts,
): string | null {
  const h1s = survey.elements.filter(({ name }) => name === 'h1').slice(0, 20)
  const siteNames = [publisher, ...(head.metas.get('og:site_name') ?? [])].filter((name) => name !== null)
  return chooseHeadline(
    { h1s: h1s.map((h1) => textOf(h1)), title: head.title, ...headlines },
    { siteNames, host: URL.parse(base ?? '')?.hostname ?? null },
  )
}

function findSubhead(survey: Survey): string | null {
  const element = elementsNamed(survey, SUBHEAD_NAMES).find(
    (candidate) => survey.zoneOf(candidate) === 'content',
  )
  const text = element === undefined ? '' : textOf(element)
  return text === '' || text.length > MAX_SUBHEAD_LENGTH ? null : text
}

/** One entry a picture: outlets print the same file in several sizes, each under its own address. */
function imagesOf(pictures: readonly string[], inside: readonly Image[]): Image[] {
  const images = new Map<string, Image>()
  for (const image of [...pictures.map((url) => ({ url, alt: null })), ...inside]) {
    const file = URL.parse(image.url)?.pathname.split('/').at(-1) ?? image.url
    const known = images.get(file)
    images.set(file, { url: known?.url ?? image.url, alt: known?.alt ?? image.alt })
  }
  return [...images.values()].slice(0, MAX_IMAGES)
}
