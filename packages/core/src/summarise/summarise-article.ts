import type { Article } from '@khabar/parser'
import { countWords } from '../language/count-words.ts'
import { type ArticleSentence, articleSentences } from './article-sentences.ts'
import { checkFaithfulness } from './check-faithfulness.ts'
import type { Chosen } from './chosen-sentence.ts'
import { keepFaithful } from './keep-faithful.ts'
import { selectNews } from './select-news.ts'
import { selectOpinion } from './select-opinion.ts'
import { selectWhole } from './select-whole.ts'
import type { Summary } from './summary.ts'

/**
 * A Hindi summary of an article in the article's own sentences, at most `maxWords` words.
 *
 * Sentences are whole and in order. News: where it begins and what adds most of the headline near there, about
 * `targetWords` long, longer where another paragraph opens with more. Opinion: the sentences that say most of the whole
 * text. An article that fits into `maxWords` passes whole. No sentence stands without the one that it leans on. A first
 * sentence of more than `maxWords` is shortened by clauses, as a last resort cut at a word with `…` and the warning
 * `cut: …`. Every summary is held against its source by {@link checkFaithfulness}. Where nothing is usable the text is
 * `''` with the warning `no-summary: …`. Never throws.
 *
 * @see https://arxiv.org/abs/2209.03549 for the discourse faults that the rules guard against
 */
export function summariseArticle(
  article: Pick<Article, 'headline' | 'paragraphs' | 'truncated' | 'kind'>,
  { maxWords = 60, targetWords = 37 }: { maxWords?: number; targetWords?: number } = {},
): Summary {
  const sentences = articleSentences(article)
  const whole = sentences.filter((sentence) => sentence.isWhole)
  const usable = whole.length > 0 ? whole : sentences
  const chosen = choose(usable, article, { maxWords, targetWords: Math.min(targetWords, maxWords) })
  const summary = summaryOf(chosen, sentences.length)
  if (checkFaithfulness(summary, article).length === 0) return summary
  return summaryOf(keepFaithful(chosen, article, { maxWords }), sentences.length)
}

function choose(
  sentences: readonly ArticleSentence[],
  { headline, kind }: Pick<Article, 'headline' | 'kind'>,
  { maxWords, targetWords }: { maxWords: number; targetWords: number },
): Chosen[] {
  const allWords = sentences.reduce((sum, sentence) => sum + sentence.words, 0)
  if (allWords <= maxWords) return selectWhole(sentences)
  const opinion = kind === 'opinion' ? selectOpinion(sentences, { maxWords }) : []
  return opinion.length > 0 ? opinion : selectNews(sentences, { headline, maxWords, targetWords })
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
