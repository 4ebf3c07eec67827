import { expect, test } from 'vitest'
import { splitSignOff } from './split-sign-off.ts'

const body = ['पहला अनुच्छेद यहां है।', 'दूसरा अनुच्छेद भी है।']

test.each([
  ['–आईएएनएस', 'आईएएनएस'],
  ['--आईएएनएस/', 'आईएएनएस'],
  ['आईएएनएस/एबीसी', 'आईएएनएस'],
  ['(भाषा)', 'भाषा'],
  ['(इनपुट: एएनआई)', 'एएनआई'],
  ['(एजेंसी इनपुट के साथ)', 'एजेंसी'],
  ['इनपुट- पीटीआई', 'पीटीआई'],
  ['– हिन्दुस्थान समाचार', 'हिन्दुस्थान समाचार'],
  ['(वार्ता)', 'वार्ता'],
])('%s signs', (line, agency) => {
  expect(splitSignOff([...body, line, 'एसकेटी/', 'और कुछ'])).toEqual({
    paragraphs: body,
    agency,
    rest: ['और कुछ'],
  })
})

test('a sign-off at the end of the last sentence is split off', () => {
  expect(splitSignOff([body[0] ?? '', `${body[1]} (पीटीआई)`])).toEqual({
    paragraphs: body,
    agency: 'पीटीआई',
    rest: [],
  })
  expect(splitSignOff([body[0] ?? '', `${body[1]} –आईएएनएस`]).agency).toBe('आईएएनएस')
})

test('a credit after a sentence in the middle signs nothing', () => {
  const credited = [body[0] ?? '', `${body[1]} (एएनआई)`, 'तीसरा अनुच्छेद भी है।']
  expect(splitSignOff(credited)).toEqual({ paragraphs: credited, agency: null, rest: [] })
})

test.each(['भाषा', 'वार्ता', 'एजेंसी ने बताया।', '(जारी)', 'मुंबई'])('%s alone signs nothing', (line) => {
  expect(splitSignOff([...body, line])).toEqual({ paragraphs: [...body, line], agency: null, rest: [] })
})

test('the first paragraph is never a sign-off', () => {
  expect(splitSignOff(['आईएएनएस', ...body]).agency).toBeNull()
})
