import fc from 'fast-check'
import type { MessageEntity } from 'grammy/types'
import { expect, test } from 'vitest'
import { TelegramError } from '../telegram-error.ts'
import { cleanText } from './clean-text.ts'

const bold = (offset: number, length: number): MessageEntity => ({ type: 'bold', offset, length })

test('spaces and line breaks at both ends go, in front only up to the first entity', () => {
  expect(cleanText({ text: ' \n अ \n', entities: [bold(3, 1)] })).toEqual({
    text: 'अ',
    entities: [bold(0, 1)],
  })
  expect(cleanText({ text: '  अ', entities: [bold(1, 2)] })).toEqual({ text: ' अ', entities: [bold(0, 2)] })
  expect(cleanText({ text: ' \n ', entities: [bold(0, 3)] })).toEqual({ text: '', entities: [] })
})

test('carriage returns and bidirectional controls go, other controls become spaces, entities move', () => {
  expect(cleanText({ text: 'अ\r\n\u202aब\tक', entities: [bold(4, 1)] })).toEqual({
    text: 'अ\nब क',
    entities: [bold(2, 1)],
  })
})

test('joiners inside words and isolates stay', () => {
  const text = 'क्\u200dष \u2068अ\u2069'
  expect(cleanText({ text, entities: [] }).text).toBe(text)
})

test.each([
  ['🙂अ', bold(1, 1), 'entity begins in a middle of a UTF-16 symbol at byte offset 4'],
  ['अ', bold(0, 2), 'entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 2'],
  ['अ', bold(5, 1), 'entity begins after the end of the text at UTF-16 offset 5'],
  ['अ', bold(-1, 1), 'receive an entity with incorrect offset -1'],
  ['अ', bold(0, -1), 'receive an entity with incorrect length -1'],
  ['\ud83d', bold(0, 1), 'strings must be encoded in UTF-8'],
])('%j with %j is refused', (text, entity, reason) => {
  expect(() => cleanText({ text, entities: [entity] })).toThrow(`Bad Request: ${reason}`)
})

test('entities that are taken stay inside the text and mark the same characters', () => {
  const place = fc.record({ offset: fc.nat(12), length: fc.nat(12) })
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 8 }), place, (text, { offset, length }) => {
      try {
        const cleaned = cleanText({ text, entities: [bold(offset, length)] })
        for (const entity of cleaned.entities) {
          const marked = cleaned.text.slice(entity.offset, entity.offset + entity.length)
          expect(text.slice(offset, offset + length)).toContain(marked)
        }
      } catch (error) {
        expect(error).toBeInstanceOf(TelegramError)
      }
    }),
  )
})
