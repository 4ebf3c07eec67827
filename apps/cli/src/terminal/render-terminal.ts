import { styleText } from 'node:util'
import type { Action, Card, Message } from '@khabar/core'

/** How a message is laid out on a terminal. */
export type TerminalStyle = {
  /** Columns; lines are broken at words. */
  readonly width: number
  readonly colour: boolean
}

const indent = '   '

/** A message as lines of a terminal. Control characters from outside are taken out: they could steer the terminal. */
export function renderTerminal(
  message: Message,
  { width = 88, colour = false }: Partial<TerminalStyle> = {},
): string {
  const style = { width, colour }
  const blocks = blocksOf(message, style)
  const actions = actionLine(message.actions, style)
  return [...blocks, ...(actions ? [actions] : [])].join('\n\n')
}

function blocksOf(message: Message, style: TerminalStyle): string[] {
  if (message.kind === 'notice') return [wrap(message.text, style.width, '')]
  if (message.kind === 'story')
    return [...(message.intro ? [message.intro] : []), cardBlock(message.card, '▪', style)]
  const head = paint('bold', clean(message.title), style) + (message.intro ? `\n${clean(message.intro)}` : '')
  const cards = message.cards.map((card, index) => cardBlock(card, `${index + 1}.`, style))
  return [head, ...cards, ...(message.footer ? [clean(message.footer)] : [])]
}

function cardBlock(card: Card, mark: string, style: TerminalStyle): string {
  const { width } = style
  const headline = paint('bold', wrap(card.headline, width, indent).trimStart(), style)
  const lines = card.heading ? [`── ${clean(card.heading)}`] : []
  lines.push(`${mark} ${headline}`)
  if (card.summary) lines.push(wrap(card.summary, width, indent))
  lines.push(paint('dim', wrap(card.meta, width, indent), style))
  if (card.url) lines.push(paint('dim', `${indent}${clean(card.url)}`, style))
  return lines.join('\n')
}

function actionLine(actions: readonly Action[], style: TerminalStyle): string {
  const labels = actions.map((action) => ('url' in action ? action.label : `[${action.label}]`))
  return labels.length === 0 ? '' : paint('dim', labels.map(clean).join('  '), style)
}

function paint(format: 'bold' | 'dim', text: string, { colour }: TerminalStyle): string {
  return colour ? styleText(format, text, { validateStream: false }) : text
}

function clean(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ')
}

/** Breaks each line of a text at words, `prefix` in front; columns are counted in graphemes. */
export function wrap(text: string, width: number, prefix: string): string {
  return text
    .split('\n')
    .map((line) => wrapLine(clean(line), width, prefix))
    .join('\n')
}

function wrapLine(line: string, width: number, prefix: string): string {
  const lines: string[] = []
  let current = prefix
  for (const word of line.split(/ +/).filter((each) => each !== '')) {
    const joined = current === prefix ? prefix + word : `${current} ${word}`
    if (columns(joined) > width && current !== prefix) {
      lines.push(current)
      current = prefix + word
    } else current = joined
  }
  return [...lines, current].join('\n').trimEnd()
}

const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' })

function columns(text: string): number {
  return [...graphemes.segment(text)].length
}
