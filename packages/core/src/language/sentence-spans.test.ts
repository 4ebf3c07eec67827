import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceSpans } from './sentence-spans.ts'
import { splitSentences } from './split-sentences.ts'

test('a danda, a question mark and an exclamation mark end a sentence and stay with it', () => {
  expect(splitSentences('मेला शुरू हुआ। कौन आएगा? सब आओ! तैयारी पूरी है।')).toEqual([
    'मेला शुरू हुआ।',
    'कौन आएगा?',
    'सब आओ!',
    'तैयारी पूरी है।',
  ])
})

test('an alternative question is one sentence, या after a question alone opens the next', () => {
  const question = 'पानी कब आएगा? या आएगा ही नहीं?'
  expect(splitSentences(`${question} लोग पूछते हैं।`)).toEqual([question, 'लोग पूछते हैं।'])
  expect(splitSentences('पानी कब आएगा? या तो टैंकर आए या कुआं खुले।')).toHaveLength(2)
})

test('a pipe between Devanagari words is a danda, between Latin words it is not', () => {
  expect(splitSentences('नहर खुल गई | किसान खुश हैं|')).toEqual(['नहर खुल गई |', 'किसान खुश हैं|'])
  expect(splitSentences('कोड A|B चुनें')).toEqual(['कोड A|B चुनें'])
})

test('abbreviations, initials and numbers keep their full stop inside the sentence', () => {
  const text = 'डॉ. आर. के. वर्मा और प्रो. पी. एन. जोशी ने 4.5 किमी. लंबी सड़क देखी।'
  expect(splitSentences(`${text} काम जारी है।`)).toEqual([text, 'काम जारी है।'])
  expect(splitSentences('दर २.५ फीसदी रही।')).toEqual(['दर २.५ फीसदी रही।'])
})

test('a full stop ends a sentence with or without a space after it', () => {
  expect(splitSentences('दल घर लौट गया.उन्होंने आराम किया. अब मैच कल है.')).toEqual([
    'दल घर लौट गया.',
    'उन्होंने आराम किया.',
    'अब मैच कल है.',
  ])
  expect(splitSentences('टीम दिल्ली आई. मैच कल है.')).toHaveLength(2)
})

test('closing quotes and brackets stay with their sentence', () => {
  expect(splitSentences('उसने कहा, “हम आएंगे।” सभा खत्म हुई।')).toEqual(['उसने कहा, “हम आएंगे।”', 'सभा खत्म हुई।'])
})

test('a short quotation is not split inside', () => {
  const text = '“बारिश रुकी। रास्ता खुला। गाड़ियां चलीं,” चालक ने बताया।'
  expect(splitSentences(text)).toEqual([text])
})

test('a line break ends a sentence and text without a mark is one sentence', () => {
  expect(splitSentences('पहली पंक्ति\nदूसरी पंक्ति')).toEqual(['पहली पंक्ति', 'दूसरी पंक्ति'])
  expect(splitSentences('  ')).toEqual([])
})

test('an ellipsis inside a sentence does not end it', () => {
  expect(splitSentences('रास्ता लंबा… बहुत लंबा था। हम चले...')).toEqual(['रास्ता लंबा… बहुत लंबा था।', 'हम चले...'])
})

test('every span is the slice it points to, in order, and nothing but space and zero-width marks is left out', () => {
  const pieces = fc.constantFrom(
    'राम',
    'डॉ',
    'है',
    '।',
    '.',
    '...',
    '|',
    '?',
    '“',
    '”',
    '"',
    '(',
    ')',
    ' ',
    '\n',
    '4',
    'A',
    '…',
    '\u200b',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces).map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const spans = sentenceSpans(text)
        for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text)
        expect(
          spans
            .map((span) => span.text)
            .join('')
            .replace(/[\s\u200b\u2060]/gu, ''),
        ).toBe(text.replace(/[\s\u200b\u2060]/gu, ''))
      },
    ),
  )
})
