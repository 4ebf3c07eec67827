import { type DiscordPart, renderDiscord } from '@khabar/discord-bot'
import { escapeMarkup } from '../../../newsroom/escape-markup.ts'
import { element } from '../element.ts'
import type { Look, Shown } from '../scene.ts'
import { sentAtHtml } from '../sent-at-html.ts'
import { componentsHtml } from './components-html.ts'
import { embedHtml } from './embed-html.ts'
import { markdownHtml } from './markdown-html.ts'

/** A message in the forms that Discord shows: in Components V2, and with embeds; one of text and buttons alone only as such. */
export function discordHtml(shown: Shown, look: Look): { usual: string; embeds: string | null } {
  const parts = renderDiscord(shown.message)
  const older = parts.map((part) => postHtml(olderHtml(part, look), shown, look))
  const layout = parts.map(({ layout }) => postHtml(componentsHtml(layout, look), shown, look))
  const isTwofold = parts.some(({ prefersLayout }) => prefersLayout)
  return {
    usual: askedHtml(shown) + (isTwofold ? layout : older).join(''),
    embeds: isTwofold ? askedHtml(shown) + older.join('') : null,
  }
}

function olderHtml({ content, embeds, components }: DiscordPart, look: Look): string {
  const text = content === '' ? '' : markdownHtml(content, look)
  return text + embeds.map((embed) => embedHtml(embed, look)).join('') + componentsHtml(components, look)
}

/** Somebody's command, as it stands above its answer. */
function askedHtml({ asked }: Shown): string {
  return element('p', 'asked', asked === null ? '' : escapeMarkup(asked))
}

function postHtml(content: string, shown: Shown, look: Look): string {
  const head =
    element('b', 'name', 'Khabar') +
    element('span', 'app', 'APP') +
    element('small', 'time', sentAtHtml(shown, look))
  return element(
    'div',
    'post',
    element('span', 'avatar', 'ख') + element('div', 'body', element('div', 'head', head) + content),
  )
}
