import type { ArticleSentence } from './article-sentences.ts'
import { isQuestion, opensParagraph, standingAlone } from './chosen-sentence.ts'
import type { HeadlineTerms } from './headline-terms.ts'
import { sectionFrom } from './section-from.ts'

/** The news comes at the latest after a scene of four paragraphs with two sentences each. */
const furthest = 8
/** What takes the place of the lead: inside the range in which the gold set's dev half and ILSUM tell the same. */
const minShare = 0.2
const minGain = 0.25
const minWords = 15
/** Below this a headline is too short to tell what the news is. */
const minTerms = 3
const numberWeight = 0.1
const dayWeight = 0.15

const day = /(?:सोम|मंगल|बुध|बृहस्पति|गुरु|गुरू|वीर|शुक्र|शनि|रवि)वार/u

/**
 * Where the news begins, as a place in `sentences`: 0, or the paragraph behind a scene ("कुएं की जगत पर बैठी बच्चियां …")
 * that first tells what the headline says.
 *
 * A later sentence counts as the news where it opens a paragraph, stands alone, holds at least a fifth of the headline's
 * terms, and in headline, number and weekday together clearly more than either of the first two sentences. Behind a
 * crosshead stands a part of the report, not its news.
 */
export function findNews(sentences: readonly ArticleSentence[], headline: HeadlineTerms): number {
  const [first, second] = sentences
  if (headline.size < minTerms || !first) return 0
  const lead = Math.max(...[first, second].map((sentence) => newsIn(sentence, headline)))
  const told = headline.shareIn(first, second)
  let [place, best] = [0, lead + minGain]
  const section = sectionFrom(sentences, 0).slice(0, furthest + 1)
  for (const [at, sentence] of section.entries()) {
    if (at < 2 || !opensParagraph(sentences, at) || !isNews(sentence, headline, told)) continue
    const news = newsIn(sentence, headline)
    if (news > best) [place, best] = [at, news]
  }
  return place
}

function isNews(sentence: ArticleSentence, headline: HeadlineTerms, told: number): boolean {
  if (sentence.words < minWords || isQuestion(sentence)) return false
  const share = headline.shareIn(sentence)
  return share >= minShare && share > told && standingAlone(sentence) !== null
}

/** How much of the news a sentence tells: its share of the headline, more for a figure and for a weekday. */
export function newsIn(sentence: ArticleSentence | undefined, headline: HeadlineTerms): number {
  if (!sentence) return 0
  const extra = numberWeight * Number(hasNumber(sentence)) + dayWeight * Number(day.test(sentence.text))
  return headline.shareIn(sentence) + extra
}

/** Whether a sentence holds a figure: digits, or a word for a large number or a share. */
export function hasNumber({ text }: ArticleSentence): boolean {
  return /\p{N}|लाख|करोड़|प्रतिशत/u.test(text)
}
