import { cleanText } from '../text/clean-text.ts'
import { countWords } from '../text/count-words.ts'
import type { Block } from './survey-page.ts'
import { isBlockTag, isHeadingTag } from './tags.ts'
import type { Element } from './tree.ts'

const BOLD = new Set(['b', 'strong'])
const MIN_BROKEN_LENGTH = 40

/**
 * Turns the steps of a walk into lines, one a block-level element or `<br>`.
 *
 * A single `<br>` inside a sentence wraps the line and ends nothing.
 */
export function createLineReader(onLine: (line: Block) => void) {
  const blocks: Element[] = []
  const inside = { link: 0, bold: 0, heading: 0 }
  let parts: string[] = []
  let [length, linked, bold] = [0, 0, 0]
  let isBroken = false

  function end(): void {
    if (length > 0) {
      const text = cleanText(parts.length === 1 ? (parts[0] ?? '') : parts.join(''))
      const element = blocks.at(-1)
      if (text !== '' && element !== undefined) {
        const [linkShare, boldShare] = [linked / length, bold / length]
        const words = countWords(text)
        onLine({ text, words, element, isHeading: inside.heading > 0, linkShare, boldShare })
      }
    }
    if (parts.length > 0) parts = []
    length = linked = bold = 0
    isBroken = false
  }

  function breakLine(): void {
    const tail = parts.slice(-3).join('').trimEnd()
    const isOpen = length >= MIN_BROKEN_LENGTH && tail !== '' && !/[।॥.!?…|:"”’')]$/u.test(tail)
    if (isBroken || !isOpen) end()
    else {
      parts.push(' ')
      isBroken = true
    }
  }

  function count({ name }: Element, step: 1 | -1): void {
    if (name === 'a') inside.link += step
    else if (BOLD.has(name)) inside.bold += step
    else if (isHeadingTag(name)) inside.heading += step
  }

  return {
    add(data: string): void {
      const own = data.trim().length
      parts.push(data)
      length += own
      if (inside.link > 0) linked += own
      if (inside.bold > 0) bold += own
      if (own > 0) isBroken = false
    },
    enter(element: Element): void {
      if (element.name === 'br') breakLine()
      else if (isBlockTag(element.name)) {
        end()
        blocks.push(element)
      }
      count(element, 1)
    },
    leave(element: Element): void {
      if (element.name !== 'br' && isBlockTag(element.name)) {
        end()
        blocks.pop()
      }
      count(element, -1)
    },
  }
}
