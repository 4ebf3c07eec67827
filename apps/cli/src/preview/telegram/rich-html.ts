import type { TelegramForms } from '@khabar/telegram-bot'
import { escapeMarkup } from '../../../newsroom/escape-markup.ts'
import { element } from '../element.ts'
import { linkHtml } from '../link-html.ts'

type RichMessage = NonNullable<TelegramForms['rich']>['rich_message']
type RichBlock = NonNullable<RichMessage['blocks']>[number]
type RichText = Extract<RichBlock, { type: 'paragraph' }>['text']

/** The blocks of a rich message as HTML; those that we never send are left out. */
export function richHtml(blocks: readonly RichBlock[]): string {
  return blocks.map(blockHtml).join('')
}

function blockHtml(block: RichBlock): string {
  switch (block.type) {
    case 'heading':
      return element('p', `heading size${block.size}`, textOf(block.text))
    case 'paragraph':
      return element('p', 'paragraph', textOf(block.text))
    case 'footer':
      return element('p', 'footer', textOf(block.text))
    case 'divider':
      return '<hr>'
    case 'details':
      return `<details class="rich"${block.is_open ? ' open' : ''}><summary>${textOf(block.summary)}</summary>${richHtml(block.blocks)}</details>`
    default:
      return ''
  }
}

function textOf(text: RichText): string {
  if (typeof text === 'string') return escapeMarkup(text)
  if (Array.isArray(text)) return text.map(textOf).join('')
  const inner = 'text' in text ? textOf(text.text) : ''
  if (text.type === 'bold') return `<b>${inner}</b>`
  if (text.type === 'italic') return `<i>${inner}</i>`
  return text.type === 'url' ? linkHtml(text.url, inner) : inner
}
