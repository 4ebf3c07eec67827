import { parseDate } from '../parse-date.ts'
import { plainTextOf } from './plain-text.ts'
import { repairJson } from './repair-json.ts'

/** What a page's structured data says of its article. Texts are plain; addresses are as written. */
export type ArticleData = {
  readonly headline: string | null
  readonly url: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly section: string | null
  readonly keywords: readonly string[]
  readonly publishedAt: Temporal.Instant | null
  readonly modifiedAt: Temporal.Instant | null
  readonly images: readonly string[]
  /** The whole text where the outlet gives it, with its line breaks. */
  readonly body: string | null
  /** False where the outlet says that the page holds only the beginning. */
  readonly isFree: boolean
  readonly isOpinion: boolean
}

type Node = Readonly<Record<string, unknown>>

const ARTICLE_TYPES = /(?:^|\/)(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|WebArticle)$/
const OPINION_TYPES = /(?:^|\/)OpinionNewsArticle$/
const MAX_BODY = 200_000
const MAX_NODES = 2000
const MAX_TEXT = 2000

/**
 * Reads the first article of a page's JSON-LD scripts: one object, an array or a `@graph`, bad JSON repaired where that
 * is safe; what cannot be read is skipped. `null` without an article.
 *
 * @see https://schema.org/NewsArticle
 */
export function readJsonLd(scripts: readonly string[]): ArticleData | null {
  const nodes = scripts.flatMap((script) => flatten(repairJson(script)))
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE_TYPES.test(type)))
  if (article === undefined) return null
  const byId = new Map(nodes.map((node) => [node['@id'], node]))
  const named = (value: unknown): string[] => listOf(value).flatMap((item) => nameOf(item, byId) ?? [])
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    url: addressOf(article.url) ?? addressOf(article.mainEntityOfPage),
    authors: named(article.author),
    publisher: named(article.publisher)[0] ?? null,
    section:
      listOf(article.articleSection)
        .map(textOf)
        .find((text) => text !== null) ?? null,
    keywords: listOf(article.keywords).flatMap((words) => textOf(words)?.split(',') ?? []),
    publishedAt: dateOf(article.datePublished),
    modifiedAt: dateOf(article.dateModified),
    images: listOf(article.image).flatMap((image) => addressOf(image) ?? []),
    body: typeof article.articleBody === 'string' ? article.articleBody.slice(0, MAX_BODY) : null,
    isFree: !/^false$/i.test(String(article.isAccessibleForFree)),
    isOpinion: typesOf(article).some((type) => OPINION_TYPES.test(type)),
  }
}

function flatten(root: unknown): Node[] {
  const nodes: Node[] = []
  const queue: unknown[] = [root]
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const value = queue[at]
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES))
    if (!isNode(value)) continue
    nodes.push(value)
    queue.push(value['@graph'], value.mainEntity)
  }
  return nodes
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 50) : [value]
}

function typesOf(node: Node): string[] {
  return listOf(node['@type']).filter((type) => typeof type === 'string')
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? plainTextOf(value.slice(0, MAX_TEXT)) : ''
  return text === '' ? null : text
}

function nameOf(value: unknown, byId: ReadonlyMap<unknown, Node>): string | null {
  if (!isNode(value)) return textOf(value)
  return textOf(value.name) ?? textOf(byId.get(value['@id'])?.name)
}

function addressOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (!isNode(value)) return null
  return [value.url, value['@id'], value.contentUrl].find((link) => typeof link === 'string') ?? null
}

function dateOf(value: unknown): Temporal.Instant | null {
  return typeof value === 'string' ? parseDate(value) : null
}
