import { foldForMatching } from './fold-for-matching.ts'
import { splitWords } from './split-words.ts'
import { wordSet } from './word-set.ts'

/**
 * First words that point back at the sentence before: pronouns, demonstratives, relatives and conjunctions.
 *
 * Source: our own list from the closed classes of Hindi grammar; folded, sorted. The fault they cause in extracts is
 * measured in Zhang, Wan and Bansal 2022.
 * @see https://arxiv.org/abs/2209.03549
 */
const openers = wordSet(`
  अतः इतना इतनी इतने इधर इन इनका इनकी इनके इनको इनमें इनसे इन्हीं इन्हें इन्होंने इस इसका इसकी इसके इसको इसने
  इसपर इसमें इसलिए इससे इसी इसीलिए इसे उधर उन उनका उनकी उनके उनको उनमें उनसे उन्हीं उन्हें उन्होंने उस उसका
  उसकी उसके उसको उसने उसमें उससे उसी उसे और किंतु क्योंकि जबकि तथा तब तभी ताकि तो दरअसल पर परंतु फिर बल्कि बहरहाल
  मगर यह यही यानी ये लेकिन वह वही वहीं वे वैसे वो हां हालांकि
`)

/** Openers that lean back inside an article but may open one (जो … वह, ऐसा माना जाता है). Source: our own; sorted. */
const innerOpeners = wordSet(`
  ऐसा ऐसी ऐसे जिन जिनका जिनकी जिनके जिनको जिनमें जिनसे जिन्हें जिन्होंने जिस जिसका जिसकी जिसके जिसको जिसने
  जिसमें जिससे जिसे जो दोनों
`)

/** Openers of two words or more, with the same fault. Source: our own; folded, sorted. */
const phrases = [
  'आपको बता',
  'इतना ही',
  'उल्लेखनीय है',
  'गौरतलब है',
  'ज्ञात हो',
  'दूसरी ओर',
  'दूसरी तरफ',
  'बता दें',
  'बताते चलें',
  'बाद में',
  'मालूम हो',
  'साथ ही',
  'साथ में',
]

const folded = new Set([...openers].map(foldForMatching))
const foldedInner = new Set([...innerOpeners].map(foldForMatching))

/** Words of time after a demonstrative: "इस साल", "इन दिनों" are measured from today and lean on nothing. Ours; sorted. */
const times = wordSet('दिनों बरस बार महीने माह वक्त वर्ष सप्ताह समय साल सीजन हफ्ते')
const demonstratives = wordSet('इन इस इसी')

/** A report of its own predecessor, wherever the pronoun stands: "विभाग ने मंगलवार को यह जानकारी दी।" */
const backReport = /(?:^|\s)(?:यह|ये|इसकी|इस बात की) (?:ऐलान|घोषणा|जानकारी|दावा|बात)\s/u

/** Whether a sentence opens with a word that leans on its predecessor (उन्होंने, यह, इस बीच, लेकिन …); इस साल does not. */
export function opensDangling(sentence: string): boolean {
  const [first = '', second = ''] = openingWords(sentence)
  if (demonstratives.has(first) && times.has(second)) return false
  return folded.has(first) || phrases.includes(`${first} ${second}`)
}

/**
 * Whether a sentence inside an article needs its predecessor: it opens dangling, with a relative (जिसमें …) or with
 * ऐसा, or reports what was said before it (यह जानकारी दी).
 */
export function leansOnPredecessor(sentence: string): boolean {
  return (
    opensDangling(sentence) || foldedInner.has(openingWords(sentence)[0] ?? '') || backReport.test(sentence)
  )
}

function openingWords(sentence: string): string[] {
  return splitWords(sentence.slice(0, 60)).slice(0, 2).map(foldForMatching)
}
