import { expect, test } from 'vitest'
import { judgeRestatement, type Telling } from './judge-restatement.ts'

const text = 'सोनपुर में नाव पलटने से 12 लोगों की मौत हो गई। मुख्यमंत्री नीतीश कुमार घटनास्थल पर पहुंचे।'

const telling = (headline: string, summary = text, paragraphs = [summary]): Telling => ({
  article: { headline, paragraphs },
  summary: { text: summary },
})

const judge = (before: string, after: string) => judgeRestatement(telling(before), telling(after))

test.each([
  ['सोनपुर में नाव पलटी, 12 की मौत', 'सोनपुर में नाव पलटी, 14 की मौत'],
  ['सोनपुर में नाव पलटी', 'हाजीपुर में नाव पलटी'],
  ['सरकार बिल वापस लेगी', 'सरकार बिल वापस नहीं लेगी'],
  ['भारत ने श्रीलंका को हराया', 'श्रीलंका ने भारत को हराया'],
  ['मंत्री ने दिया इस्तीफा', 'मंत्री के इस्तीफे की खबर गलत निकली'],
])('another headline is told: %s → %s', (before, after) => {
  expect(judge(before, after)).toBe('tell')
})

test.each([
  ['सोनपुर में नाव पलटी, 12 की मौत', 'सोनपुर में नाव पलटी; 12 की मौत!'],
  ['सोनपुर में नाव पलटी', 'सोनपुर में नाव पलटी: अपडेट'],
  ['सोनपुर में नाव पलटी', 'सोनपुर में नाव पलटी, देखें तस्वीरें'],
  ['पुल पर १५ हज़ार लोग जुटे', 'पुल पर 15 हजार लोग जुटे'],
])('what is said alike is taken over in silence: %s → %s', (before, after) => {
  expect(judge(before, after)).toBe('silent')
})

test('an article that says the same is the same', () => {
  expect(judge('सोनपुर में नाव पलटी', 'सोनपुर में नाव पलटी')).toBe('same')
})

test('a number or a name that the article takes back is told', () => {
  const before = telling('सोनपुर में नाव पलटी')
  for (const after of [text.replace('12', '7'), text.replace('नीतीश कुमार', 'हेमंत सोरेन')])
    expect(judgeRestatement(before, telling('सोनपुर में नाव पलटी', after))).toBe('tell')
})

test('an article that grew, and still says what was told, is taken over in silence', () => {
  const grown = `हादसे की जांच 3 दिन में पूरी होगी। ${text}`
  const after = telling('सोनपुर में नाव पलटी', 'हादसे की जांच 3 दिन में पूरी होगी।', [grown])
  expect(judgeRestatement(telling('सोनपुर में नाव पलटी'), after)).toBe('silent')
})
