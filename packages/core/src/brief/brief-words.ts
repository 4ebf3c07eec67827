import { inDigits } from '../messages/in-digits.ts'
import type { Digits } from '../readers/reader.ts'

/** The few words a brief says itself. */
export type BriefWords = {
  readonly counts: (items: number, stories: number) => string
  readonly items: (count: number) => string
  readonly more: (count: number) => string
  readonly rest: string
}

type Numeral = (count: number) => string

function hindi(numeral: Numeral): BriefWords {
  const items: Numeral = (count) => `${numeral(count)} ${count === 1 ? 'खबर' : 'खबरें'}`
  return {
    counts: (all, stories) => `${items(all)}, ${numeral(stories)} विषय`,
    items,
    more: (count) => `और ${items(count)}`,
    rest: 'अन्य',
  }
}

function english(numeral: Numeral): BriefWords {
  const items: Numeral = (count) => `${numeral(count)} ${count === 1 ? 'story' : 'stories'}`
  return {
    counts: (all, stories) => `${items(all)}, ${numeral(stories)} ${stories === 1 ? 'topic' : 'topics'}`,
    items,
    more: (count) => `and ${numeral(count)} more`,
    rest: 'Other',
  }
}

/** The words of a brief in the reader's language, its counts in their digits. */
export function briefWords(language: 'hi' | 'en', digits: Digits): BriefWords {
  const numeral: Numeral = (count) => inDigits(String(count), digits)
  return language === 'en' ? english(numeral) : hindi(numeral)
}
