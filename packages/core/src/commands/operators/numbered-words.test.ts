import { expect, test } from 'vitest'
import { numberedWords } from './numbered-words.ts'

test.each([
  ['17', { id: 17, rest: '' }],
  [' #17 ', { id: 17, rest: '' }],
  ['१७ चालू', { id: 17, rest: 'चालू' }],
  ['17 नया\n शीर्षक', { id: 17, rest: 'नया शीर्षक' }],
  ['', null],
  ['17नया', null],
  ['नया 17', null],
  ['-3', null],
  ['9'.repeat(40), null],
])('an operator’s "%s" is read', (words, read) => {
  expect(numberedWords(words)).toEqual(read)
})
