import { expect, test } from 'vitest'
import type { StoryState } from './announcement.ts'
import { isMajorUpdate } from './is-major-update.ts'

const story = (headline: string, state: Partial<StoryState> = {}): StoryState => ({
  headline,
  summary: '',
  sources: ['उजाला'],
  breaking: false,
  ...state,
})

test.each([
  ['बस खाई में गिरी, 12 यात्रियों की मौत', 'बस हादसे में मरने वालों की संख्या 14 हुई'],
  ['बस खाई में गिरी, कई यात्री घायल', 'बस हादसे में पांच की मौत'],
  ['खदान में 20 मजदूर फंसे', 'खदान में 31 मजदूर फंसे'],
  ['रैली में पहुंचे 300 किसान', 'रैली में पहुंचे पांच हजार किसान'],
])('“%s” → “%s” is major', (before, after) => {
  expect(isMajorUpdate(story(before), story(after))).toBe(true)
})

test.each([
  ['बस खाई में गिरी, 12 यात्रियों की मौत', 'बस हादसा: 12 की मौत, जांच के आदेश'],
  ['बस खाई में गिरी, 100 यात्री घायल', 'बस हादसे में 104 यात्री घायल'],
  ['बस खाई में गिरी, 12 यात्रियों की मौत', 'एक परिवार के पांच लोगों की मौत से गांव में मातम'],
  ['बस खाई में गिरी', 'बस हादसे में 31 यात्री घायल'],
  ['नदी पर 3 करोड़ का पुल', 'नदी पर 9 करोड़ का पुल'],
])('“%s” → “%s” is minor', (before, after) => {
  expect(isMajorUpdate(story(before), story(after))).toBe(false)
})

test('people are counted in the first sentence of the summary where the headline counts none', () => {
  const before = story('बस हादसा', { summary: 'खाई में बस गिरने से चार लोगों की मौत हो गई।' })
  const after = story('बस हादसे पर शोक', { summary: 'हादसे में नौ लोगों की मौत हुई। 2019 में 40 की मौत हुई थी।' })
  expect(isMajorUpdate(before, after)).toBe(true)
  expect(isMajorUpdate(after, { ...after, summary: 'जांच होगी। 2019 में 40 की मौत हुई थी।' })).toBe(false)
})

test('a story that many outlets take up is major once', () => {
  const [two, three, four, five] = [2, 3, 4, 5].map((count) =>
    story('पुल खुला', { sources: Array.from({ length: count }, (_, index) => `अखबार ${index}`) }),
  )
  if (!two || !three || !four || !five) throw new Error('no stories')
  expect(isMajorUpdate(two, three)).toBe(false)
  expect(isMajorUpdate(two, four)).toBe(true)
  expect(isMajorUpdate(four, five)).toBe(false)
})

test('what comes as breaking news is major, once', () => {
  const [calm, breaking] = [story('पुल टूटा'), story('पुल टूटा', { breaking: true })]
  expect(isMajorUpdate(calm, breaking)).toBe(true)
  expect(isMajorUpdate(breaking, breaking)).toBe(false)
})
