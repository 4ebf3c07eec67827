import type { MessageEntity } from 'grammy/types'

const styles = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'] as const
const priorities: Readonly<Record<string, number>> = {
  blockquote: 0,
  expandable_blockquote: 0,
  pre: 11,
  code: 20,
  date_time: 30,
  text_link: 49,
  text_mention: 49,
  bold: 90,
  italic: 91,
  underline: 92,
  strikethrough: 93,
  spoiler: 94,
  custom_emoji: 99,
}
const defaultPriority = 50

/**
 * Entities as Telegram keeps them: sorted, none empty, none crossing another.
 *
 * - Styles of one kind that touch become one; a style is cut where another entity begins, and where a link, quote or
 *   code ends; inside code there is none.
 * - Of two crossing links, mentions or codes the first stays; one that sticks out of a quote goes.
 *
 * @param found entities seen in the text itself: they give way to those that were sent
 */
export function normaliseEntities(
  entities: readonly MessageEntity[],
  found: readonly MessageEntity[] = [],
): MessageEntity[] {
  const sorted = sortEntities(entities.filter((entity) => entity.length > 0))
  const quotes = keepApart(sorted.filter(isQuote))
  const fits = (entity: MessageEntity) =>
    quotes.every((quote) => isApart(entity, quote) || isWithin(entity, quote))
  const sent = keepApart(sorted.filter((entity) => !isStyle(entity) && !isQuote(entity))).filter(fits)
  const own = found.filter((entity) => fits(entity) && sent.every((other) => isApart(entity, other)))
  const others = [...quotes, ...sent, ...own]
  return sortEntities([...others, ...cutStyles(sorted.filter(isStyle), others)])
}

function sortEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  const priorityOf = (entity: MessageEntity) => priorities[entity.type] ?? defaultPriority
  return entities.toSorted(
    (a, b) => a.offset - b.offset || b.length - a.length || priorityOf(a) - priorityOf(b),
  )
}

function cutStyles(entities: readonly MessageEntity[], others: readonly MessageEntity[]): MessageEntity[] {
  const joined = styles.flatMap((type) => joinTouching(entities.filter((entity) => entity.type === type)))
  const cuts = [...joined, ...others].map((entity) => entity.offset).concat(others.map(endOf))
  const codes = others.filter((entity) => entity.type === 'code' || entity.type === 'pre')
  return joined
    .flatMap((entity) => cutAt(entity, cuts))
    .filter((piece) => codes.every((code) => isApart(piece, code)))
}

function joinTouching(entities: readonly MessageEntity[]): MessageEntity[] {
  const joined: MessageEntity[] = []
  for (const entity of entities) {
    const last = joined.at(-1)
    if (last && entity.offset <= endOf(last)) {
      joined[joined.length - 1] = { ...last, length: Math.max(endOf(last), endOf(entity)) - last.offset }
    } else joined.push(entity)
  }
  return joined
}

function cutAt(entity: MessageEntity, cuts: readonly number[]): MessageEntity[] {
  const inside = cuts.filter((cut) => cut > entity.offset && cut < endOf(entity))
  const edges = [...new Set([entity.offset, ...inside, endOf(entity)])].sort((a, b) => a - b)
  return edges.slice(1).map((end, index) => {
    const offset = edges[index] ?? entity.offset
    return { ...entity, offset, length: end - offset }
  })
}

function keepApart(entities: readonly MessageEntity[]): MessageEntity[] {
  const kept: MessageEntity[] = []
  for (const entity of entities) {
    const last = kept.at(-1)
    if (!last || entity.offset >= endOf(last)) kept.push(entity)
  }
  return kept
}

function isStyle(entity: MessageEntity): boolean {
  return styles.some((style) => style === entity.type)
}

function isQuote(entity: MessageEntity): boolean {
  return entity.type === 'blockquote' || entity.type === 'expandable_blockquote'
}

function isApart(a: MessageEntity, b: MessageEntity): boolean {
  return endOf(a) <= b.offset || endOf(b) <= a.offset
}

function isWithin(inner: MessageEntity, outer: MessageEntity): boolean {
  return inner.offset >= outer.offset && endOf(inner) <= endOf(outer)
}

function endOf(entity: MessageEntity): number {
  return entity.offset + entity.length
}
