import { readFileSync } from 'node:fs'
import type { Language } from '@khabar/core'
import { escapeMarkup } from '../../newsroom/escape-markup.ts'
import { discordHtml } from './discord/discord-html.ts'
import { element } from './element.ts'
import type { PictureData, Scene } from './scene.ts'
import { telegramHtml } from './telegram/telegram-html.ts'

/** A scene in one form: the picture of a side for each language. */
type Figure = {
  readonly id: string
  readonly title: string
  readonly platform: Scene['platform']
  readonly hi: string
  readonly en: string
}

const style = readFileSync(new URL('./preview.css', import.meta.url), 'utf8')

/**
 * Scenes as one page that needs nothing from outside and runs no script: for each a Hindi side in light colours and an
 * English one in dark. With `#telegram-digest` behind its address it shows that picture alone.
 */
export function previewPage(scenes: readonly Scene[], pictures: PictureData): string {
  const figures = scenes.flatMap((scene) => figuresOf(scene, pictures))
  const links = figures.map(({ id, title }) => `<a href="#${id}">${escapeMarkup(title)}</a>`).join('')
  return `<!doctype html>
<html lang="hi"><head><meta charset="utf-8"><title>खबर · Khabar: preview</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<style>
${style}</style></head><body>
<header><h1>खबर · Khabar</h1>
<p>नमूना समाचार-कक्ष के संदेश, जैसे Telegram और Discord उन्हें दिखाते हैं · The sample newsroom's messages, much as the apps show them<br>
Telegram में हर सार का पहला कोट खोलकर दिखाया है · On Telegram the first quote of a digest is shown opened</p>
<label><input type="checkbox" id="swap">रोशनी बदलें · Swap light and dark</label>
<nav><a href="#">सब · All</a>${links}</nav></header>
<main>${figures.map(figureHtml).join('\n')}</main>
</body></html>
`
}

function figuresOf(scene: Scene, pictures: PictureData): Figure[] {
  const { platform } = scene
  const title = `${platform === 'telegram' ? 'Telegram' : 'Discord'}: ${scene.title}`
  const id = `${platform}-${scene.name}`
  const hi = formsOf(scene, 'hi', pictures)
  const en = formsOf(scene, 'en', pictures)
  const usual = { id, title, platform, hi: hi.usual, en: en.usual }
  if (hi.other === null || en.other === null) return [usual]
  const [suffix, name] = platform === 'telegram' ? ['rich', 'rich message'] : ['embeds', 'embeds']
  return [usual, { id: `${id}-${suffix}`, title: `${title} (${name})`, platform, hi: hi.other, en: en.other }]
}

function formsOf({ platform, shown }: Scene, language: Language, pictures: PictureData) {
  const look = { language, now: shown[language].at, pictures }
  if (platform === 'discord') {
    const { usual, embeds } = discordHtml(shown[language], look)
    return { usual, other: embeds }
  }
  const { usual, rich } = telegramHtml(shown[language], look)
  return { usual, other: rich }
}

function figureHtml({ id, title, platform, hi, en }: Figure): string {
  return `<figure id="${id}"><figcaption>${escapeMarkup(title)}</figcaption>
<div class="sides">${element('section', `${platform} light`, hi)}${element('section', `${platform} dark`, en)}</div></figure>`
}
