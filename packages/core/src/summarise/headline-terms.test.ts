import { expect, test } from 'vitest'
import { articleSentences } from './article-sentences.ts'
import { headlineTermsOf } from './headline-terms.ts'

function shareOf(headline: string, sentence: string): number {
  const [first] = articleSentences({ headline: '', paragraphs: [sentence], truncated: false })
  return headlineTermsOf(headline).shareIn(first)
}

test('a sentence holds the share of the headline’s terms that it names in whatever form', () => {
  expect(shareOf('मेले में झूले टूटे', 'मेलों का झूला बंद है।')).toBeCloseTo(2 / 3)
  expect(shareOf('मेले में झूले टूटे', 'बारिश हुई।')).toBe(0)
  expect(shareOf('', 'बारिश हुई।')).toBe(0)
})

test('a paper’s short word and the report’s long one are the same', () => {
  expect(shareOf('सुप्रीम कोर्ट का आदेश', 'उच्चतम न्यायालय ने आदेश दिया।')).toBe(1)
})

test('parts of hyphenated words and numbers with commas count', () => {
  expect(shareOf('लेन-देन में 15,000 रुपये', 'देन और लेन के 15,000 रुपये मिले।')).toBe(1)
})

test('several sentences hold a term once', () => {
  const terms = headlineTermsOf('मेला झूला')
  const sentences = articleSentences({ headline: '', paragraphs: ['मेला लगा। मेला उठा।'], truncated: false })
  expect(terms.shareIn(...sentences, undefined)).toBe(0.5)
})
