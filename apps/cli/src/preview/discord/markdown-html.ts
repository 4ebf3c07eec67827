import { escapeMarkup } from '../../../newsroom/escape-markup.ts'
import { element } from '../element.ts'
import { linkHtml } from '../link-html.ts'
import type { Look } from '../scene.ts'
import { timeHtml } from '../time-html.ts'

/** How a line begins that Discord shows in a way of its own, and the class that it has here. */
const lineStarts: readonly { readonly start: RegExp; readonly name: string }[] = [
  { start: /^### /, name: 'h3' },
  { start: /^## /, name: 'h2' },
  { start: /^# /, name: 'h1' },
  { start: /^-# /, name: 'sub' },
  { start: /^> /, name: 'cited' },
  { start: /^- /, name: 'item' },
]

const inline =
  /\\(?<shown>[^\p{L}\p{N}\s])|<t:(?<seconds>-?\d{1,12})(?::(?<style>[dDtTfFR]))?>|<@&(?<role>\d+)>|\*\*(?<bold>(?:\\.|[^\\])+?)\*\*|__(?<under>(?:\\.|[^\\])+?)__|\*(?<slanted>(?:\\.|[^\\*])+)\*|`(?<code>[^`]+)`|\[(?<label>(?:\\.|[^\\\]])+)\]\((?<url>https?:[^\s()]+)\)/gsu

/** The markdown that our messages use in Discord, as HTML: each line a paragraph, timestamps in local time. */
export function markdownHtml(text: string, look: Look): string {
  return text
    .split('\n')
    .map((line) => {
      const { start, name } = lineStarts.find((each) => each.start.test(line)) ?? { start: '', name: 'line' }
      return element('p', name, inlineHtml(line.replace(start, ''), look) || '&nbsp;')
    })
    .join('')
}

/** The same without paragraphs, for a single line. */
export function inlineHtml(text: string, look: Look): string {
  let [html, at] = ['', 0]
  for (const { 0: all, index, groups = {} } of text.matchAll(inline)) {
    html += escapeMarkup(text.slice(at, index)) + markHtml(groups, look)
    at = index + all.length
  }
  return html + escapeMarkup(text.slice(at))
}

type Groups = Readonly<Record<string, string | undefined>>

function markHtml({ shown, seconds, style = 'f', role, code, url, ...marks }: Groups, look: Look): string {
  if (shown !== undefined) return escapeMarkup(shown)
  if (seconds !== undefined) {
    const at = Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1_000)
    return element('span', 'stamp', timeHtml(at, { style, ...look }))
  }
  if (role !== undefined) return element('span', 'mention', '@')
  if (code !== undefined) return `<code>${escapeMarkup(code)}</code>`
  if (url !== undefined) return linkHtml(url, inlineHtml(marks.label ?? '', look))
  if (marks.bold !== undefined) return `<b>${inlineHtml(marks.bold, look)}</b>`
  if (marks.under !== undefined) return `<u>${inlineHtml(marks.under, look)}</u>`
  return `<i>${inlineHtml(marks.slanted ?? '', look)}</i>`
}
