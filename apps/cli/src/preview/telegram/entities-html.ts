import type { TelegramPart } from '@khabar/telegram-bot'
import { escapeMarkup } from '../../../newsroom/escape-markup.ts'
import { linkHtml } from '../link-html.ts'

type Entity = TelegramPart['entities'][number]

/**
 * A text with Telegram's entities as HTML. Entities lie in each other or beside each other, as Telegram keeps them; one
 * that crosses another's end stops there. The first quote that opens at a touch is shown open, the others closed.
 */
export function entitiesHtml(text: string, entities: readonly Entity[]): string {
  const inOrder = entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length)
  const html = rangeHtml(text, inOrder, { start: 0, end: text.length })
  return html.replace('<details class="quote">', '<details class="quote" open>')
}

type Range = { readonly start: number; readonly end: number }

function rangeHtml(text: string, entities: readonly Entity[], { start, end }: Range): string {
  let html = ''
  let at = start
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index]
    if (!entity || entity.offset < at || entity.offset >= end) continue
    const stop = Math.min(entity.offset + entity.length, end)
    const inner = rangeHtml(text, entities.slice(index + 1), { start: entity.offset, end: stop })
    html += escapeMarkup(text.slice(at, entity.offset)) + wrap(entity, inner)
    // A block ends its line by itself.
    at = entity.type.endsWith('blockquote') && text[stop] === '\n' ? stop + 1 : stop
  }
  return html + escapeMarkup(text.slice(at, end))
}

const tags: Readonly<Partial<Record<Entity['type'], string>>> = {
  blockquote: 'blockquote',
  bold: 'b',
  code: 'code',
  italic: 'i',
  strikethrough: 's',
  underline: 'u',
}

/** A quote that opens at a touch is a summary that is cut while closed: pressing it shows the rest. */
function wrap(entity: Entity, inner: string): string {
  if (entity.type === 'text_link') return linkHtml(entity.url, inner)
  if (entity.type === 'expandable_blockquote')
    return `<details class="quote"><summary>${inner}</summary></details>`
  const tag = tags[entity.type]
  return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`
}
