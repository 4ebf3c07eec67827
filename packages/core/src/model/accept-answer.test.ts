import { expect, test } from 'vitest'
import { acceptAnswer } from './accept-answer.ts'
import { ModelError } from './model-error.ts'
import { modelInputOf } from './model-input.ts'
import { sampleArticle } from './sample-article.ts'

const input = modelInputOf(sampleArticle, { maxWords: 60, maxInputWords: 600 })

function faultOf(
  summary: string,
  sentenceIds: readonly number[] = [1, 2, 3, 4, 5, 6, 7],
  maxWords = 60,
): string {
  try {
    acceptAnswer({ summary, sentenceIds }, input, { maxWords })
    return 'accepted'
  } catch (error) {
    return error instanceof ModelError ? error.fault : String(error)
  }
}

test('each sentence of a summary points to the cited sentence that it is drawn from', () => {
  const text = 'सोनपुर में पुल का रास्ता बंद हुआ और 12 गांवों का संपर्क टूट गया। स्कूल शुक्रवार तक बंद रहेंगे।'
  const summary = acceptAnswer({ summary: ` ${text}\n`, sentenceIds: [1, 5] }, input, { maxWords: 60 })
  expect(summary).toMatchObject({ text, words: 19, engine: 'model', warnings: [] })
  const sources = summary.sentences.map(({ paragraph, start, end }) =>
    sampleArticle.paragraphs[paragraph]?.slice(start, end),
  )
  expect(sources).toEqual([input.sentences[0]?.text, input.sentences[4]?.text])
  expect(summary.sentences.every(({ compressed }) => compressed)).toBe(true)
})

test('a forgotten last danda is set, and an unfinished sentence refused', () => {
  const { text } = acceptAnswer({ summary: 'पुल का रास्ता बंद कर दिया गया', sentenceIds: [1] }, input, {
    maxWords: 60,
  })
  expect(text).toBe('पुल का रास्ता बंद कर दिया गया।')
  expect(faultOf('पुल का रास्ता बंद कर')).toBe('unfinished')
})

test('a text that is no Hindi prose within the limit is refused', () => {
  expect(faultOf('')).toBe('malformed answer')
  expect(faultOf('पुल का रास्ता बंद।', [1], 3)).toBe('too long')
  expect(faultOf('The bridge is closed।')).toBe('not Hindi')
  for (const markup of [
    '**बंद**।',
    '<b>बंद</b>।',
    '&lt;b&gt;बंद।',
    'बंद 🙂।',
    'बंद\u202e।',
    '`बंद`।',
    'बंद।\u0000',
  ]) {
    expect(faultOf(`पुल ${markup}`)).toBe('markup')
  }
  for (const address of [
    'https://khabar.example/a',
    'khabar.example',
    'a@b.example',
    '9876543210',
    't.me/khabar',
  ]) {
    expect(faultOf(`पुल बंद, ${address} देखें।`)).toBe('markup')
  }
})

test('sentences that are not there, not named or not the source are refused', () => {
  expect(faultOf('पुल का रास्ता बंद।', [])).toBe('unknown sentence')
  expect(faultOf('पुल का रास्ता बंद।', [0])).toBe('unknown sentence')
  expect(faultOf('पुल का रास्ता बंद।', [1, 8])).toBe('unknown sentence')
  expect(faultOf('स्कूल शुक्रवार तक बंद रहेंगे।', [4])).toBe('unknown sentence')
})

test('what the article does not say is refused', () => {
  expect(faultOf('पुल बंद होने से 21 गांवों का संपर्क टूट गया।')).toBe('unsupported number')
  expect(faultOf('जिला अधिकारी रमेश राठौर ने पुल बंद किया।')).toBe('unsupported word')
  expect(faultOf('किसी के घायल होने की खबर है।')).toBe('unsupported meaning')
  expect(faultOf('पुल की मरम्मत पिछले साल अधूरी छोड़ दी गई थी।')).toBe('unsupported meaning')
  expect(faultOf('अधिकारी ने कहा, “पुल की जांच होगी।”')).toBe('unsupported quotation')
})

test('a first sentence that leans on one left out is refused', () => {
  expect(faultOf('इसके लिए 4.5 लाख रुपये की राहत सामग्री भेजी गई है।')).toBe('leans on nothing')
})
