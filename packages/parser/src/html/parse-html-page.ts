import { compile } from 'css-select'
import type { AnyNode, Element } from 'domhandler'
import type { Article, Image } from '../article.ts'
import { isFurniture } from '../hindi/classify-line.ts'
import type { Page } from '../page.ts'
import { parseDate } from '../parse-date.ts'
import type { Story } from '../story.ts'
import { firstSentence } from '../text/first-sentence.ts'
import { splitEllipsis } from '../text/split-ellipsis.ts'
import { readByline } from '../text/text-front.ts'
import { type ArticleFacts, readArticleFacts } from './article-facts.ts'
import { chooseHeadline } from './choose-headline.ts'
import { findBody } from './find-body.ts'
import { type PageHead, readPageHead } from './page-head.ts'
import { textOf } from './plain-text.ts'
import { readStoryPage, type StoryPage } from './read-story-page.ts'
import { readTree } from './read-tree.ts'
import { type Survey, surveyPage } from './survey-page.ts'

const isSubhead = compile<AnyNode, Element>(
  '.entry-subtitle, .sub-heading, .sub-title, .subheading, .subtitle, .standfirst, .synopsis, .td-post-sub-title',
)
const isAuthor = compile<AnyNode, Element>(
  '[itemprop="author"], [rel~="author"], .author-name, .entry-author, .byline, .td-post-author-name',
)
const MAX_NAME_LENGTH = 80
const MAX_IMAGES = 20

/**
 * Reads the HTML of a news page. Nothing is fetched and no script runs; the work grows with the page's size only.
 *
 * The text comes from the place that outlets keep it in (see `BODY_SELECTORS`), else from where prose is densest; the
 * facts come from JSON-LD, OpenGraph and metas. A page of nothing but cut-off teasers has no article.
 */
export function parseHtmlPage(html: string, { url = null }: { url?: string | null } = {}): Page {
  const document = readTree(html)
  const head = readPageHead(document)
  const facts = readArticleFacts(head, { url })
  const survey = surveyPage(document)
  const headline = findHeadline(survey, head, facts)
  const subhead = findText(survey, isSubhead, 400)
  const heads = [headline, subhead].filter((text) => text !== null)
  const around = { heads, base: facts.base, pageUrl: facts.url }
  const page = readStoryPage(survey, findBody(survey), around)
  const { story } = page
  if (story === null || !isWhole(story, facts)) {
    const { teaserSets, previous, next } = readStoryPage(survey, null, around)
    return { article: null, teaserSets, previous, next }
  }
  const { teaserSets, previous, next } = page
  return { article: articleOf(survey, { headline, subhead, facts, page, story }), teaserSets, previous, next }
}

/** A page that does not call itself an article must hold a paragraph that is not cut off. */
function isWhole(story: Story, facts: ArticleFacts): boolean {
  return facts.isArticle || story.paragraphs.some((paragraph) => !splitEllipsis(paragraph).truncated)
}

function articleOf(
  survey: Survey,
  {
    headline,
    subhead,
    facts,
    page,
    story,
  }: { headline: string | null; subhead: string | null; facts: ArticleFacts; page: StoryPage; story: Story },
): Article {
  const printed = page.front.map(parseDate).find((date) => date !== null) ?? null
  return {
    url: facts.url,
    headline: headline ?? firstSentence(story.paragraphs[0] ?? ''),
    subhead,
    ...story,
    byline: facts.byline ?? findByline(survey, page.front),
    publisher: facts.publisher,
    section: facts.section,
    tags: facts.tags,
    publishedAt: facts.publishedAt ?? printed,
    modifiedAt: facts.modifiedAt,
    images: imagesOf(facts.pictures, page.images),
    kind: facts.kind,
  }
}

function findHeadline(survey: Survey, head: PageHead, { publisher, headlines }: ArticleFacts): string | null {
  const h1s = survey.elements.filter(({ name }) => name === 'h1').slice(0, 20)
  const siteNames = [publisher, ...(head.metas.get('og:site_name') ?? [])].filter((name) => name !== null)
  return chooseHeadline({ h1s: h1s.map(textOf), title: head.title, ...headlines }, { siteNames })
}

function findByline(survey: Survey, front: readonly string[]): string | null {
  const labelled = front.map(readByline).find((name) => name !== null)
  const marked = findText(survey, isAuthor, MAX_NAME_LENGTH)
  const name = labelled ?? (marked === null ? null : (readByline(marked) ?? marked))
  return name === null || isFurniture(name) ? null : name
}

function findText(survey: Survey, matches: (element: Element) => boolean, maxLength: number): string | null {
  const element = survey.elements.find(
    (candidate) => matches(candidate) && survey.zoneOf(candidate) === 'content',
  )
  const text = element === undefined ? '' : textOf(element)
  return text === '' || text.length > maxLength ? null : text
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
