import type { Article } from '@khabar/parser'
import { countWords } from '../language/count-words.ts'
import { articleSentences } from './article-sentences.ts'
import { type Chosen, selectLead } from './select-lead.ts'
import type { Summary } from './summary.ts'

/**
 * A Hindi summary of an article in the article's own sentences: its cleaned lead, at most `maxWords` words.
 *
 * Sentences are whole and in order; `targetWords` is the length aimed at. An article that fits into `maxWords` passes
 * whole. No summary opens with a word that leans on a sentence before it. A first sentence of more than `maxWords` is
 * shortened by clauses, as a last resort cut at a word with `…` and the warning `cut: …`. Where nothing is usable the
 * text is `''` with the warning `no-summary: …`. Never throws.
 *
 * @see https://arxiv.org/abs/2209.03549 for the discourse faults that the rules guard against
 */
export function summariseArticle(
  article: Pick<Article, 'headline' | 'paragraphs' | 'truncated' | 'kind'>,
  { maxWords = 60, targetWords = 40 }: { maxWords?: number; targetWords?: number } = {},
): Summary {
  const sentences = articleSentences(article)
  const whole = sentences.filter((sentence) => sentence.isWhole)
  const usable = whole.length > 0 ? whole : sentences
  const allWords = usable.reduce((sum, sentence) => sum + sentence.words, 0)
  const target = allWords <= maxWords ? null : Math.min(targetWords, maxWords)
  return summaryOf(selectLead(usable, { maxWords, targetWords: target }), sentences.length)
}

function summaryOf(chosen: readonly Chosen[], available: number): Summary {
  const text = chosen.map(printed).join(' ')
  return {
    text,
    words: countWords(text),
    sentences: chosen.map(({ text, paragraph, start, end, compressed }) => ({
      text,
      paragraph,
      start,
      end,
      compressed,
    })),
    engine: 'extractive',
    warnings: warningsOf(chosen, available),
  }
}

function warningsOf(chosen: readonly Chosen[], available: number): string[] {
  if (chosen.some((sentence) => sentence.cut))
    return ['cut: the first sentence is longer than the summary may be']
  if (chosen.length > 0) return []
  return [
    available === 0 ? 'no-summary: the article holds no sentence' : 'no-summary: no sentence stands alone',
  ]
}

/** A sentence as it is shown: NFC, one danda for a pipe or a doubled one, and one for a whole sentence that lacks it. */
function printed({ text, isWhole }: Chosen): string {
  const shown = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/ ?(?:[।॥]+|(?<=[\p{L}\p{M}] ?)\|)(?=["'”’»)\]}]*$)/u, '।')
  return isWhole ? shown.replace(/(?<=[\p{L}\p{M}])$/u, '।') : shown
}
