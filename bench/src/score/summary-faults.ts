import { splitSentences } from '@khabar/core'
import { plainWords } from './fact-recall.ts'
import { wordsIn } from './leads.ts'

/** What no reader should see in a summary. */
export type Fault =
  | 'dangling-opening'
  | 'dateline-left'
  | 'sign-off-left'
  | 'cut-sentence'
  | 'unknown-number'
  | 'boilerplate'
  | 'too-long'

type Source = { readonly headline: string; readonly paragraphs: readonly string[] }

/**
 * Pronouns, demonstratives and conjunctions that point at a sentence before; not before a word of time (इस साल).
 * Written apart from the summariser's own table, which is what is judged.
 */
const leaning =
  /^(?:उन्होंने|उसने|इन्होंने|इसने|उन(?:का|की|के|में|से|को)|उस(?:का|की|के|में|से|को)|उन्हें|उसे|इन्हें|इसे|इन(?:का|की|के|में|से|को)|इस(?:का|की|के|में|से|को|लिए)|वह|वे|वो|यह|ये|इस|इन|उस|उन|इसी|उसी|वही|वहीं|लेकिन|हालांकि|मगर|परंतु|किंतु|और|बल्कि|जबकि|क्योंकि|इधर|उधर|साथ ही|इस बीच|बता दें|गौरतलब|दरअसल|ऐसा|ऐसे|ऐसी|जिसमें|जिससे|जिसके)(?![\p{L}\p{M}])/u
const time = /^(?:इस|इसी)\s+(?:साल|वर्ष|बार|समय|सप्ताह|हफ्ते|महीने|माह|सत्र|सीजन|मौसम)(?![\p{L}\p{M}])/u
const agency =
  /(?:[-–—(]\s*(?:इनपुट[^()]{0,20})?(?:आईएएनएस|एएनआई|भाषा|वार्ता|एजेंसी|एजेंसियां|पीटीआई|यूएनआई|हि\.? ?स\.?)[^।]{0,20}|[\p{L}\p{M}]{2,8}\/[\p{L}\p{M}]{0,8})\s*[।.)]?\s*$/u
const furniture =
  /भी पढ़|also read|read more|https?:|www\.|फोटो\s*:|यहां क्लिक|सब्सक्राइब|फॉलो कर|ऐप डाउनलोड करें|हमसे जुड़|व्हाट्सए?ऐ?प चैनल/iu

/** Returns the faults of a summary, one entry each time that one occurs. */
export function summaryFaults(text: string, source: Source, { maxWords = 60 } = {}): Fault[] {
  const sentences = splitSentences(text)
  const at = (fault: Fault, is: boolean): Fault[] => (is ? [fault] : [])
  return [
    ...danglingSentences(sentences, source).map((): Fault => 'dangling-opening'),
    ...at('dateline-left', opensWithDateline(text)),
    ...at('sign-off-left', agency.test(text)),
    ...sentences.flatMap((sentence) => at('cut-sentence', isCut(sentence))),
    ...unknownNumbers(text, source).map((): Fault => 'unknown-number'),
    ...sentences.flatMap((sentence) => at('boilerplate', furniture.test(sentence))),
    ...at('too-long', wordsIn(text) > maxWords),
  ]
}

/** Sentences that lean on a sentence which the summary does not show right before them. */
function danglingSentences(sentences: readonly string[], { paragraphs }: Source): string[] {
  const originals = paragraphs.flatMap((paragraph) => splitSentences(paragraph)).map(matchText)
  const places = sentences.map((sentence) => {
    const opening = ` ${plainWords(sentence).slice(0, 4).join(' ')} `
    return originals.findIndex((original) => original.includes(opening))
  })
  return sentences.filter((sentence, index) => {
    if (!leaning.test(sentence) || time.test(sentence)) return false
    const [before = -2, here = -1] = [places[index - 1], places[index]]
    return index === 0 || before !== here - 1
  })
}

function matchText(text: string): string {
  return ` ${plainWords(text).join(' ')} `
}

/** At most five words without a verb or postposition, then a mark that closes a dateline. */
function opensWithDateline(text: string): boolean {
  const [, opening = ''] = /^([^।|:–—]{2,50}?)\s*(?:[।|:–—]|\s-)\s/u.exec(text) ?? []
  const words = plainWords(opening)
  return (
    words.length > 0 &&
    words.length <= 4 &&
    !words.some((word) => /^(?:ने|को|है|हैं|था|थे|से|का|की|के)$/u.test(word))
  )
}

function isCut(sentence: string): boolean {
  return !/[।॥?!.]["'”’»)\]]*$/u.test(sentence) || /(?:…|\.\.)["'”’»)\]]*[।.]?$/u.test(sentence)
}

function unknownNumbers(text: string, { headline, paragraphs }: Source): string[] {
  const known = new Set(plainWords([headline, ...paragraphs].join('\n')))
  return plainWords(text).filter((word) => /^\p{N}/u.test(word) && !known.has(word))
}
