import type { RichBlock } from 'grammy/types'
import { readInlineButton } from '../keyboards/read-inline-button.ts'
import { isRecord } from '../payload/is-record.ts'
import { type ReadRichText, readRichText } from './read-rich-text.ts'
import { malformed } from './rich-error.ts'

/** A block as it is kept, with all in it: how many blocks and characters that are, and how deeply they are nested. */
export type ReadRichBlock = {
  readonly block: RichBlock
  readonly blocks: number
  readonly characters: number
  readonly depth: number
}

const maxButtonsInBlock = 8

/**
 * Checks a block. Lists, tables, formulas, anchors and media are not known here.
 *
 * @throws TelegramError 400
 */
export function readRichBlock(value: unknown): ReadRichBlock {
  if (!isRecord(value)) throw malformed('expected an Object')
  const { type } = value
  if (typeof type !== 'string') throw malformed('Can\'t find field "type"')
  switch (type) {
    case 'divider':
      return { block: { type }, blocks: 1, characters: 0, depth: 1 }
    case 'paragraph':
    case 'footer':
    case 'pre':
    case 'pullquote':
    case 'expandable_blockquote':
      return textBlock(readText(value, 'text'), (text) => ({ type, text }))
    case 'heading':
      return textBlock(readText(value, 'text'), (text) => ({ type, text, size: readSize(value) }))
    case 'blockquote':
      return nesting(readBlocks(value), { characters: 0 }, (blocks) => ({ type, blocks }))
    case 'details': {
      const summary = readText(value, 'summary')
      const open = value.is_open === true ? { is_open: true as const } : {}
      return nesting(readBlocks(value), summary, (blocks) => ({
        type,
        summary: summary.text,
        blocks,
        ...open,
      }))
    }
    case 'buttons':
      return buttonsBlock(value)
    default:
      throw malformed(`type "${type}" is unsupported`)
  }
}

function textBlock(read: ReadRichText, blockOf: (text: ReadRichText['text']) => RichBlock): ReadRichBlock {
  return { block: blockOf(read.text), blocks: 1, characters: read.characters, depth: 1 + read.depth }
}

function nesting(
  inner: readonly ReadRichBlock[],
  { characters }: { characters: number },
  blockOf: (blocks: RichBlock[]) => RichBlock,
): ReadRichBlock {
  return {
    block: blockOf(inner.map(({ block }) => block)),
    blocks: 1 + inner.reduce((sum, { blocks }) => sum + blocks, 0),
    characters: characters + inner.reduce((sum, each) => sum + each.characters, 0),
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
  }
}

function buttonsBlock({ buttons }: Record<string, unknown>): ReadRichBlock {
  if (!Array.isArray(buttons)) throw malformed('Can\'t find field "buttons"')
  if (buttons.length < 1 || buttons.length > maxButtonsInBlock)
    throw malformed('the number of buttons must be between 1 and 8')
  const read = buttons.map(readInlineButton)
  const characters = read.reduce((sum, { text }) => sum + [...text].length, 0)
  // An inline button that opens an address or answers the bot is one of a rich message, too.
  return { block: { type: 'buttons', buttons: read } as RichBlock, blocks: 1, characters, depth: 1 }
}

function readText(value: Record<string, unknown>, name: string): ReadRichText {
  if (value[name] === undefined) throw malformed(`Can't find field "${name}"`)
  return readRichText(value[name])
}

function readSize({ size }: Record<string, unknown>): 1 | 2 | 3 | 4 | 5 | 6 {
  if (size === undefined) throw malformed('Can\'t find field "size"')
  const known = ([1, 2, 3, 4, 5, 6] as const).find((each) => each === Number(size))
  if (known === undefined) throw malformed('Field "size" must be a valid Number')
  return known
}

function readBlocks({ blocks }: Record<string, unknown>): ReadRichBlock[] {
  if (!Array.isArray(blocks)) throw malformed('Can\'t find field "blocks"')
  return blocks.map(readRichBlock)
}
