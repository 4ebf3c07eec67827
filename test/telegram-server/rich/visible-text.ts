import type { RichBlock, RichMessage, RichText } from 'grammy/types'

/** What a rich message says, a line for each block, with all that opens at a touch opened; its buttons are left out. */
export function visibleText({ blocks }: Pick<RichMessage, 'blocks'>): string {
  return blocks.flatMap(linesOf).join('\n')
}

function linesOf(block: RichBlock): string[] {
  switch (block.type) {
    case 'details':
      return [textOf(block.summary), ...block.blocks.flatMap(linesOf)]
    case 'blockquote':
      return block.blocks.flatMap(linesOf)
    default:
      return 'text' in block ? [textOf(block.text)] : []
  }
}

function textOf(text: RichText): string {
  if (typeof text === 'string') return text
  if (Array.isArray(text)) return text.map(textOf).join('')
  return 'text' in text ? textOf(text.text) : ''
}
