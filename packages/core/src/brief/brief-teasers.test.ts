import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from '../language/count-words.ts'
import { briefTeasers } from './brief-teasers.ts'
import { clusterByAverage } from './cluster.ts'

const item = (headline: string, text: string | null = null) => ({ headline, text, truncated: true })
const items = [
  item('नगर निगम ने बस किराया घटाया', 'नगर निगम ने सोमवार को सभी मार्गों पर बस किराया'),
  item('जापान ने फ्रांस से विमान सौदा किया', 'जापान ने फ्रांस से बीस विमान खरीदने का सौदा'),
  item('फ्रांस : विमान सौदे से रिश्ते मजबूत होंगे', 'फ्रांस के राष्ट्रपति ने जापान के साथ हुए सौदे'),
  item('जापानी संसद में फ्रांस के सौदे पर बहस', 'विपक्ष ने जापान सरकार से सौदे की कीमत पूछी। बहस देर रात तक चली और'),
  item('पहाड़ी मेले में रिकॉर्ड भीड़ जुटी', 'मेले के पहले दिन दो लाख लोग पहुंचे। प्रशासन ने'),
]

test('teasers of one story stand together, largest first, and each index is in exactly one story', () => {
  const brief = briefTeasers(items)
  expect(brief.stories.map((story) => story.teasers)).toEqual([[1, 2, 3], [0], [4]])
  expect(brief.stories.map((story) => story.label)).toEqual(['जापान–फ्रांस', 'अन्य', 'अन्य'])
})

test('the text counts first, names the story, and lists the single ones under अन्य', () => {
  const [count, story, rest, ...singles] = briefTeasers(items).text.split('\n')
  expect(count).toBe('5 खबरें, 3 विषय')
  expect(story).toMatch(/^जापान–फ्रांस \(3 खबरें\): /u)
  expect(rest).toBe('अन्य:')
  expect(singles).toHaveLength(2)
})

test('counts are in the digits that were chosen', () => {
  const [count, story] = briefTeasers(items, { digits: 'devanagari' }).text.split('\n')
  expect(count).toBe('५ खबरें, ३ विषय')
  expect(story).toMatch(/^जापान–फ्रांस \(३ खबरें\): /u)
})

test('a whole teaser sentence that adds something is told, a cut-off tail never', () => {
  const { text } = briefTeasers(items)
  expect(text).toContain('मेले के पहले दिन दो लाख लोग पहुंचे।')
  expect(text).not.toContain('प्रशासन ने')
  expect(text).not.toContain('सभी मार्गों पर')
})

test('a story is told by a plain headline, not by one with a label or a question', () => {
  expect(briefTeasers(items).stories[0]?.line).not.toMatch(/ : |\?/u)
})

test('two rare words and no name do not make one story', () => {
  const pair = [
    item('संस्था ने मछुआरों पर हमले की निंदा की', 'तट के गांव में'),
    item('अदालत ने पत्रकार पर हमले की निंदा की', 'राजधानी की अदालत में'),
  ]
  expect(briefTeasers(pair).stories).toHaveLength(2)
})

test('what does not fit is counted in the last line', () => {
  const brief = briefTeasers(items, { maxWords: 20 })
  expect(brief.text).toMatch(/\nऔर 2 खबरें$/u)
  expect(brief.words).toBeLessThanOrEqual(20)
  expect(brief.stories).toHaveLength(3)
})

test('one item, none, and empty ones are sensible', () => {
  expect(briefTeasers([])).toEqual({ text: '', words: 0, stories: [] })
  expect(briefTeasers(items.slice(0, 1)).text).toBe('1 खबर, 1 विषय\n• नगर निगम ने बस किराया घटाया')
  expect(briefTeasers([item('', '')]).stories).toEqual([{ label: 'अन्य', teasers: [0], line: '' }])
  expect(briefTeasers(items, { language: 'en' }).text).toMatch(/^5 stories, 3 topics\n/u)
})

test('whatever the items: every index once, never too long, the same each time', () => {
  const text = fc.oneof(
    fc.constantFrom(...items.map(({ text }) => text ?? '')),
    fc.string({ unit: 'binary' }),
  )
  const teaser = fc.record({ headline: text, text: fc.option(text), truncated: fc.boolean() })
  fc.assert(
    fc.property(fc.array(teaser, { maxLength: 12 }), fc.integer({ min: 0, max: 80 }), (teasers, maxWords) => {
      const brief = briefTeasers(teasers, { maxWords })
      expect(brief.stories.flatMap((story) => story.teasers).toSorted((a, b) => a - b)).toEqual([
        ...teasers.keys(),
      ])
      expect(countWords(brief.text)).toBeLessThanOrEqual(maxWords)
      expect(briefTeasers(teasers, { maxWords })).toEqual(brief)
    }),
  )
})

test('groups join by mean similarity while it reaches the threshold', () => {
  const square = Float64Array.from([1, 0.9, 0, 0.9, 1, 0.3, 0, 0.3, 1])
  expect(clusterByAverage(square, { count: 3, threshold: 0.2 })).toEqual([[0, 1], [2]])
  expect(clusterByAverage(square, { count: 3, threshold: 0.15 })).toEqual([[0, 1, 2]])
})

test('a group without a country is named by the place it was reported from', () => {
  const { stories } = briefTeasers([
    {
      headline: 'पटरी से उतरी एक्सप्रेस, नौ यात्रियों की मौत',
      text: 'एक्सप्रेस के छह डिब्बे पटरी से उतर गए',
      truncated: true,
      dateline: ['सतना'],
    },
    {
      headline: 'एक्सप्रेस हादसे में यात्रियों के शव निकाले गए',
      text: 'पटरी से उतरे डिब्बे में नौ यात्रियों की मौत हुई',
      truncated: true,
      dateline: ['सतना', 'भोपाल'],
    },
  ])
  expect(stories.map(({ label, teasers }) => [label, teasers])).toEqual([['सतना', [0, 1]]])
})

test('numbers of one story that differ are not merged: two headlines stand side by side, without a teaser sentence', () => {
  const { stories } = briefTeasers([
    item(
      'घाट पर नाव पलटी, सात मजदूर डूबे',
      'घाट पर नाव पलटने से सात मजदूर डूब गए। गोताखोर नदी में तलाश कर रहे हैं। बारिश',
    ),
    item('नाव हादसा: घाट पर डूबे नौ मजदूर, नाव मालिक फरार', 'घाट पर नाव पलटने से डूबे मजदूरों की संख्या बढ़ गई'),
  ])
  expect(stories.map(({ line }) => line)).toEqual([
    'घाट पर नाव पलटी, सात मजदूर डूबे · नाव हादसा: घाट पर डूबे नौ मजदूर, नाव मालिक फरार',
  ])
})

test('a name in quotation marks joins what shares little else', () => {
  const { stories } = briefTeasers([
    item('चक्रवात ‘सारंग’ तट के पास, बंदरगाह खाली', 'चक्रवात ‘सारंग’ रात तक तट से टकरा सकता है और'),
    item('‘सारंग’ से हवाई सेवा पर असर', 'उड़ानें रद्द होने से सैकड़ों यात्री हवाई अड्डे पर'),
    item('बंदर ने दुकान से केले उठाए', 'बाजार में दुकानदार देखते रह गए'),
  ])
  expect(stories.map(({ teasers }) => teasers)).toEqual([[0, 1], [2]])
})
