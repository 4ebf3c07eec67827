import type { MessageEntity, User } from 'grammy/types'
import { decodeCharacterReference } from './decode-character-reference.ts'
import { byteOffset, entityError } from './entity-error.ts'
import type { FormattedText } from './formatted-text.ts'
import { linkEntity } from './link-entity.ts'
import { readStartTag } from './read-start-tag.ts'

type OpenTag = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly offset: number
}

/**
 * The text and entities of `parse_mode: 'HTML'`, parsed as Telegram does.
 *
 * @param findUser looks up the user behind a `tg://user?id=…` link
 * @throws TelegramError 400 `can't parse entities: …` with Telegram's own reason and byte offset
 * @see https://core.telegram.org/bots/api#html-style
 */
export function parseHtml(source: string, findUser: (id: number) => User | undefined): FormattedText {
  const open: OpenTag[] = []
  const entities: MessageEntity[] = []
  let text = ''
  let at = 0
  while (at < source.length) {
    const character = source.charAt(at)
    const reference = character === '&' ? decodeCharacterReference(source, at) : undefined
    if (character !== '<') {
      text += reference?.character ?? character
      at = reference?.end ?? at + 1
    } else if (source.charAt(at + 1) === '/') {
      at = readEndTag(source, at, open.at(-1))
      const tag = open.pop()
      if (tag && text.length > tag.offset) addEntity(entities, tag, text, findUser)
    } else {
      const tag = readStartTag(source, at)
      checkSpan(tag, byteOffset(source, at))
      open.push({ name: tag.name, attributes: tag.attributes, offset: text.length })
      at = tag.end
    }
  }
  const unclosed = open.at(-1)
  if (unclosed) throw entityError(`Can't find end tag corresponding to start tag "${unclosed.name}"`)
  if (!text.isWellFormed()) {
    throw entityError(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    )
  }
  return { text, entities }
}

function checkSpan(tag: { name: string; attributes: ReadonlyMap<string, string> }, offset: number): void {
  if (tag.name !== 'span' || tag.attributes.get('class') === 'tg-spoiler') return
  throw entityError(`Tag "span" must have class "tg-spoiler" at byte offset ${offset}`)
}

function readEndTag(source: string, begin: number, expected: OpenTag | undefined): number {
  const offset = byteOffset(source, begin)
  if (!expected) throw entityError(`Unexpected end tag at byte offset ${offset}`)
  const found = /<\/([^ \t\r\n\v>]*)[ \t\r\n\v]*/y
  found.lastIndex = begin
  const name = found.exec(source)?.[1]?.toLowerCase() ?? ''
  const end = found.lastIndex
  if (source.charAt(end) !== '>') throw entityError(`Unclosed end tag at byte offset ${offset}`)
  if (name !== '' && name !== expected.name) {
    throw entityError(
      `Unmatched end tag at byte offset ${offset}, expected "</${expected.name}>", found "</${name}>"`,
    )
  }
  return end + 1
}

function addEntity(
  entities: MessageEntity[],
  tag: OpenTag,
  text: string,
  findUser: (id: number) => User | undefined,
): void {
  const place = { offset: tag.offset, length: text.length - tag.offset }
  const simple = simpleTypes[tag.name]
  if (simple) entities.push({ type: simple, ...place })
  else if (tag.name === 'blockquote') {
    const isExpandable = tag.attributes.has('expandable')
    entities.push({ type: isExpandable ? 'expandable_blockquote' : 'blockquote', ...place })
  } else if (tag.name === 'a') {
    const link = linkEntity(tag.attributes.get('href') || text.slice(tag.offset), place, findUser)
    if (link) entities.push(link)
  } else if (tag.name === 'tg-emoji') {
    const id = tag.attributes.get('emoji-id') ?? ''
    if (!/^-?\d+$/.test(id) || Number(id) === 0)
      throw entityError('Invalid custom emoji identifier specified')
    entities.push({ type: 'custom_emoji', custom_emoji_id: id, ...place })
  } else if (tag.name === 'pre' || tag.name === 'code') addCode(entities, tag, place)
}

const simpleTypes: Readonly<Record<string, 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler'>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
}

/** `<pre><code class="language-x">` is one block of language x, whichever of the two is outside. */
function addCode(entities: MessageEntity[], tag: OpenTag, place: { offset: number; length: number }): void {
  const language = /^language-(.+)/s.exec(tag.attributes.get('class') ?? '')?.[1]
  const inner = entities.at(-1)
  const isSamePlace = inner?.offset === place.offset && inner.length === place.length
  const innerLanguage = codeLanguages.get(inner ?? place)
  if (tag.name === 'pre' && isSamePlace && inner.type === 'code' && innerLanguage) {
    entities.splice(-1, 1, { type: 'pre', language: innerLanguage, ...place })
  } else if (tag.name === 'code' && isSamePlace && inner.type === 'pre' && language) {
    entities.splice(-1, 1, { type: 'pre', language, ...place })
  } else {
    const entity: MessageEntity = { type: tag.name === 'pre' ? 'pre' : 'code', ...place }
    if (language && entity.type === 'code') codeLanguages.set(entity, language)
    entities.push(entity)
  }
}

/** The language a `<code>` named, kept until its `<pre>` closes around it; alone, a `code` entity has none. */
const codeLanguages = new WeakMap<object, string>()
