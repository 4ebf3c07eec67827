import { describe, expect, test } from 'vitest'
import { readSamples } from './load-articles.ts'
import { outlets } from './outlets.ts'
import type { SampleArticle } from './sample-article.ts'

const printed = outlets.flatMap((outlet) =>
  readSamples(outlet).map((article) => ({ outlet: outlet.key, article })),
)
const large = printed.filter(({ outlet }) => outlet !== 'pagdandi')
const PLACEHOLDER = /\{(?:काम)?वार(?:[+-]\d|@-?\d+)?\}/gu
const storiesOf = (key: string) =>
  new Set(printed.filter(({ outlet }) => outlet === key).map(({ article }) => article.story))

test('the two large outlets hold at least 26 articles and the small one four to six', () => {
  expect(large.length).toBeGreaterThanOrEqual(26)
  expect(printed.length - large.length).toBeGreaterThanOrEqual(4)
  expect(printed.length - large.length).toBeLessThanOrEqual(6)
})

test('there are at least ten stories; six are told by both large outlets and two by all three', () => {
  const [first, second, third] = [storiesOf('bhor-pahar'), storiesOf('neem-chowk'), storiesOf('pagdandi')]
  expect(new Set(large.map(({ article }) => article.story)).size).toBeGreaterThanOrEqual(10)
  expect(first.intersection(second).size).toBeGreaterThanOrEqual(6)
  expect(first.intersection(second).intersection(third).size).toBeGreaterThanOrEqual(2)
})

test('the articles are spread over three days', () => {
  const days = Map.groupBy(large, ({ article }) => Math.floor(article.minutesAgo / 1440))
  expect([...days.keys()].sort()).toEqual([0, 1, 2])
  expect(Math.min(...days.values().map((articles) => articles.length))).toBeGreaterThanOrEqual(6)
})

test('no two articles share a slug, and a slug is plain ASCII', () => {
  for (const { article } of printed) expect(article.slug).toMatch(/^[a-z0-9-]+$/)
  expect(new Set(printed.map(({ article }) => article.slug)).size).toBe(printed.length)
})

test('there is one opinion piece, one long read and one brief', () => {
  expect(printed.filter(({ article }) => article.section === 'विचार')).toHaveLength(1)
  expect(printed.some(({ article }) => wordsOf(article) > 500)).toBe(true)
  expect(printed.some(({ article }) => article.paragraphs.length <= 2)).toBe(true)
})

test('two outlets never tell a story in the same sentence', () => {
  for (const [story, tellings] of Map.groupBy(printed, ({ article }) => article.story)) {
    const owners = new Map<string, string>()
    for (const { outlet, article } of tellings)
      for (const sentence of sentencesOf(article)) {
        expect(owners.get(sentence) ?? outlet, `${story}: ${sentence}`).toBe(outlet)
        owners.set(sentence, outlet)
      }
  }
})

describe.each(printed)('$article.slug', ({ article }) => {
  const texts = [
    article.headline,
    article.subhead ?? '',
    ...article.paragraphs,
    ...article.tags,
    ...article.dateline,
  ]

  test('is in NFC, single-spaced, with real dandas, balanced quotes and Devanagari throughout', () => {
    for (const text of texts) {
      expect(text).toBe(text.normalize('NFC').trim())
      expect(text.replace(PLACEHOLDER, 'वार')).not.toMatch(/[|<>"{}a-z]|\s\s/iu)
      expect(text.split('“').length).toBe(text.split('”').length)
    }
  })

  test('has a real headline and paragraphs that end as sentences do', () => {
    expect(article.headline.length).toBeLessThanOrEqual(90)
    expect(article.headline).not.toMatch(/।$/u)
    for (const paragraph of article.paragraphs) expect(paragraph).toMatch(/[।?!]”?$/u)
  })

  test('is placed within three days and a bit', () => {
    expect(article.minutesAgo).toBeGreaterThanOrEqual(0)
    expect(article.minutesAgo).toBeLessThanOrEqual(4300)
    expect(article.tags.length).toBeGreaterThan(0)
  })
})

function sentencesOf(article: SampleArticle): string[] {
  return article.paragraphs
    .flatMap((text) => text.split(/[।?!]/u))
    .map((text) => text.trim())
    .filter((text) => text.length > 1)
}

function wordsOf(article: SampleArticle): number {
  return article.paragraphs.join(' ').split(' ').length
}
