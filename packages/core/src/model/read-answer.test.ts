import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAnswer } from './read-answer.ts'

const answer = { summary: 'पुल {बंद} है।', sentenceIds: [1, 2] }
const json = JSON.stringify(answer)

test('the first JSON object is read, whatever stands around it', () => {
  for (const content of [
    json,
    `\`\`\`json\n${json}\n\`\`\``,
    `ज़रूर! ${json} धन्यवाद {}`,
    `<think>{ hm }</think>${json}`,
  ]) {
    expect(readAnswer(content)).toEqual(answer)
  }
})

test('numbers written as strings are read as numbers', () => {
  expect(readAnswer('{"summary":"क","sentenceIds":["2"]}')?.sentenceIds).toEqual([2])
})

test('what is no answer gives null', () => {
  for (const content of [
    '',
    'पुल बंद है।',
    json.slice(0, -3),
    '{"summary":"क"}',
    '[1]',
    '{"summary":1,"sentenceIds":[]}',
  ]) {
    expect(readAnswer(content)).toBeNull()
  }
})

test('no content throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'{}"\\:,[]क1 ') }),
      (content) => void readAnswer(content),
    ),
  )
  expect(readAnswer('{'.repeat(100_000))).toBeNull()
})
