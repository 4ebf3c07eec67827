import { analyse } from '../language/analyse.ts'
import { countWords } from '../language/count-words.ts'
import { opensDangling } from '../language/dangling-openers.ts'
import { isFiniteVerb } from '../language/finite-verbs.ts'
import { sentenceSpans } from '../language/sentence-spans.ts'
import type { ArticleSentence } from '../summarise/article-sentences.ts'
import { checkFaithfulness } from '../summarise/check-faithfulness.ts'
import type { Summary, SummarySentence } from '../summarise/summary.ts'
import { ModelError, type ModelFault } from './model-error.ts'
import type { ModelInput } from './model-input.ts'
import type { ModelAnswer } from './read-answer.ts'

const minDevanagari = 0.8
/** The share of a sentence's terms that the sentence it is drawn from must hold. */
const minShared = 0.25

/**
 * The summary that a model's answer makes: Hindi prose within `maxWords`, each sentence pointing to the cited one that it
 * shares most with, and nothing in it that the article does not say.
 *
 * @throws {ModelError} with the first rule that the answer breaks.
 */
export function acceptAnswer(
  answer: ModelAnswer,
  input: ModelInput,
  { maxWords }: { maxWords: number },
): Summary {
  const text = shownText(answer.summary)
  const fault = faultIn(text, maxWords)
  if (fault) throw new ModelError(fault)
  const cited = citedSentences(answer.sentenceIds, input.sentences)
  const sentences = sentenceSpans(text).map((sentence) => alignedSentence(sentence.text, cited))
  const summary: Summary = { text, words: countWords(text), sentences, engine: 'model', warnings: [] }
  const [violation] = checkFaithfulness(summary, input.believed)
  if (violation) throw new ModelError(`unsupported ${violation.kind}`, { cause: violation })
  return summary
}

/** NFC on one line, entities of the escaped article read back, a last danda where it was forgotten or is a full stop. */
function shownText(summary: string): string {
  const text = summary
    .normalize('NFC')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[\u200b\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const [, last = ''] = /([\p{L}\p{M}]+)\.?$/u.exec(text.slice(-30)) ?? []
  return isFiniteVerb(last) ? `${text.replace(/\.$/, '')}।` : text
}

/** All that Hindi prose is set in; so no markup, code, emoji, control or direction mark passes. */
const prose = /^[\p{L}\p{M}\p{N}\p{Join_Control} .,:;!?।॥'"‘’“”()\-‐‑–—…%₹$€£&/°+]*$/u
/** An address to open, write to or call. */
const address = /:\/\/|www\.|[\p{L}\p{N}]\.\p{Script=Latin}{2,}|\p{N}{8,}|\+\s?\p{N}/iu

function faultIn(text: string, maxWords: number): ModelFault | null {
  if (!/\p{L}/u.test(text)) return 'malformed answer'
  if (!prose.test(text) || address.test(text)) return 'markup'
  if (countWords(text) > maxWords) return 'too long'
  if (devanagariShare(text) < minDevanagari) return 'not Hindi'
  if (!/[।?!]["'”’)]*$/u.test(text)) return 'unfinished'
  return opensDangling(text) ? 'leans on nothing' : null
}

function devanagariShare(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter((letter) => /\p{Script=Devanagari}/u.test(letter)).length / letters.length
}

type Cited = { readonly sentence: ArticleSentence; readonly terms: ReadonlySet<string> }

function citedSentences(ids: readonly number[], sentences: readonly ArticleSentence[]): Cited[] {
  return [...new Set(ids)].map((id) => {
    const sentence = sentences[id - 1]
    if (!sentence) throw new ModelError('unknown sentence')
    return { sentence, terms: new Set(analyse(sentence.text)) }
  })
}

function alignedSentence(text: string, cited: readonly Cited[]): SummarySentence {
  const terms = [...new Set(analyse(text))]
  let [source, most]: [ArticleSentence | null, number] = [null, minShared * terms.length]
  for (const { sentence, terms: known } of cited) {
    const shared = terms.filter((term) => known.has(term)).length
    if (shared > most || (shared === most && source === null)) [source, most] = [sentence, shared]
  }
  if (source === null) throw new ModelError('unknown sentence')
  const { paragraph, start, end } = source
  return { text, paragraph, start, end, compressed: true }
}
