import type { DiscordPart } from '@khabar/discord-bot'
import { escapeMarkup } from '../../../newsroom/escape-markup.ts'
import { element } from '../element.ts'
import { linkHtml } from '../link-html.ts'
import { pictureHtml } from '../picture-html.ts'
import type { Look } from '../scene.ts'
import { timeHtml } from '../time-html.ts'
import { inlineHtml, markdownHtml } from './markdown-html.ts'

type Embed = DiscordPart['embeds'][number]

/** An embed as HTML. Its author and footer know no markdown. */
export function embedHtml(embed: Embed, look: Look): string {
  const { author, title = '', url = '', description = '', footer, timestamp, image, thumbnail } = embed
  const foot = [
    escapeMarkup(footer?.text ?? ''),
    timestamp ? timeHtml(Temporal.Instant.from(timestamp), { style: 'f', ...look }) : '',
  ]
  const texts = [
    element('p', 'author', escapeMarkup(author?.name ?? '')),
    element('p', 'title', linkHtml(url, inlineHtml(title, look))),
    element('div', 'display', description === '' ? '' : markdownHtml(description, look)),
    image ? pictureHtml(image.url, look.pictures) : '',
    element('p', 'sub', foot.filter((each) => each !== '').join(' • ')),
  ]
  const side = thumbnail ? pictureHtml(thumbnail.url, look.pictures, { name: 'thumbnail' }) : ''
  return element(
    'div',
    'container embed',
    element('div', 'section', element('div', 'texts', texts.join('')) + side),
  )
}
