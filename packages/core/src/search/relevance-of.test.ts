import { expect, test } from 'vitest'
import { analyse } from '../language/analyse.ts'
import { sampleStory } from '../stories/sample-story.ts'
import { partsHeld, relevanceOf } from './relevance-of.ts'
import { phrasePart, wordPart } from './wanted-part.ts'

const updatedAt = Temporal.Instant.from('2026-11-24T05:00:00Z')
const story = (headline: string, summary = '') => sampleStory({ id: 1, updatedAt, headline, summary })
const words = (...typed: string[]) => typed.map((word) => wordPart(word, analyse(word)))
const relevance = (parts: Parameters<typeof relevanceOf>[1], ...texts: [string, string?]) =>
  relevanceOf(story(...texts), parts)

test('a word counts most in the headline, less in the summary, least elsewhere', () => {
  const [headline, summary, elsewhere] = [
    relevance(words('पुल'), 'नदी पर पुल खुला'),
    relevance(words('पुल'), 'नदी में पानी बढ़ा', 'पुल बंद रहा।'),
    relevance(words('पुल'), 'नदी में पानी बढ़ा'),
  ]
  expect(headline).toBeGreaterThan(summary)
  expect(summary).toBeGreaterThan(elsewhere)
  expect(elsewhere).toBeGreaterThan(0)
})

test('words that stand together in the headline count more than words far apart', () => {
  const far = 'पुल खुला तो गाँव के लोगों ने मिठाई बाँटी और देखी नदी'
  expect(relevance(words('नदी', 'पुल'), 'नदी का पुल खुला')).toBeGreaterThan(relevance(words('नदी', 'पुल'), far))
})

test('a phrase is held where its words stand in a row', () => {
  const phrase = phrasePart('रेपो दर', analyse('रेपो दर'))
  expect(partsHeld(story('रेपो दर घटी'), [phrase])).toEqual([phrase])
  expect(partsHeld(story('दर रेपो की घटी'), [phrase])).toEqual([])
})

test('without words every story is as relevant', () => {
  expect(relevance([], 'नदी का पुल')).toBe(1)
})

test('a word that is part of a longer name in the summary is not held there', () => {
  const [alone, inName, ofName] = [
    relevance(words('उत्तर'), 'नदी में पानी बढ़ा', 'जवाब आया। उत्तर दिशा से पानी आया।'),
    relevance(words('उत्तर'), 'नदी में पानी बढ़ा', 'उत्तर प्रदेश में पानी बढ़ा।'),
    relevance(words('यूपी'), 'नदी में पानी बढ़ा', 'उत्तर प्रदेश में पानी बढ़ा।'),
  ]
  expect(alone).toBeGreaterThan(inName)
  expect(ofName).toBe(alone)
})
