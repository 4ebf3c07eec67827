import { expect, test } from 'vitest'
import type { Section } from './section.ts'
import { sectionNamed } from './section-named.ts'

const typed: readonly [string, Section][] = [
  ['खेल', 'sport'],
  ['खेल की खबरें', 'sport'],
  ['आज की ताज़ा खेल ख़बरें', 'sport'],
  ['sports', 'sport'],
  ['Khel ki khabrein', 'sport'],
  ['बिज़नेस', 'business'],
  ['duniya', 'world'],
  ['अंतर्राष्ट्रीय समाचार', 'world'],
  ['देश', 'national'],
  ['राजनीति', 'politics'],
  ['राज्यों की खबर', 'states'],
  ['crime news', 'crime'],
  ['मनोरंजन', 'entertainment'],
  ['विज्ञान और तकनीक', 'technology'],
  ['tech', 'technology'],
  ['health news in hindi', 'health'],
  ['शिक्षा', 'education'],
  ['ऑटो न्यूज़', 'auto'],
  ['लाइफस्टाइल', 'lifestyle'],
  ['धर्म', 'religion'],
  ['विचार', 'opinion'],
]

test.each(typed)('%s', (words, section) => {
  expect(sectionNamed(words)).toBe(section)
})

test.each(['क्रिकेट', 'भारत', 'लखनऊ', 'बिहार', 'ईरान', 'खेल मंत्री', 'विश्व कप', 'शिक्षा नीति'])(
  '%s is a topic',
  (words) => {
    expect(sectionNamed(words)).toBeNull()
  },
)

test.each(['', 'खबर', 'आज की खबरें', 'news', 'देश-विदेश', 'खेल और मनोरंजन'])('“%s” is no one section', (words) => {
  expect(sectionNamed(words)).toBeNull()
})
