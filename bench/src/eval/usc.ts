import { splitSentences, summariseArticle } from '@khabar/core'
import { defineArea } from '../areas/area.ts'
import { newsOf } from '../contenders/news-of.ts'
import { type ExtractedDocument, readExtracts } from '../corpus/read-summaries.ts'
import { leadFit, wordsIn } from '../score/leads.ts'
import { createRandom } from '../score/random.ts'
import { overlapOf, scoreOf } from '../score/rouge.ts'
import { mean } from '../score/statistics.ts'
import { tokensOf } from '../score/tokens.ts'
import { peersOf } from './peers-of.ts'

/**
 * Editorials and essays against the sentences that a person chose: F1 (× 100) of sentences, everybody given as many
 * words as the person used. The documents are read as opinion, which they are.
 */
export const usc = defineArea({
  name: 'usc',
  needs: ['summaries/usc_dev.jsonl'],
  async run({ paths: [file] }) {
    const documents = readExtracts(file)
    const marks = new Map<string, number[]>()
    for (const document of documents) {
      for (const [name, mark] of Object.entries(marksOf(document))) {
        marks.set(name, [...(marks.get(name) ?? []), mark])
      }
    }
    return [
      { key: 'f1', ...peersOf(marks, mean), note: `${documents.length} documents, same length for all` },
    ]
  },
})

function marksOf({ text, chosen }: ExtractedDocument): Record<string, number> {
  const sentences = text.split('\n').flatMap((line) => splitSentences(line))
  const maxWords = wordsIn(chosen.join(' '))
  const wanted = placesOf(chosen, sentences)
  const score = (picked: ReadonlySet<number>) =>
    100 * scoreOf(picked.intersection(wanted).size, picked.size, wanted.size).f1
  const fitted = (order: readonly number[]) => score(fitting(order, sentences, maxWords))
  const order = [...sentences.keys()]
  const ours = summariseArticle(newsOf('विचार', text, 'opinion'), { maxWords })
  return {
    khabar: score(
      placesOf(
        ours.sentences.map((sentence) => sentence.text),
        sentences,
      ),
    ),
    lead: score(placesOf(splitSentences(leadFit(sentences, maxWords)), sentences)),
    longest: fitted(order.toSorted((a, b) => wordsIn(sentences[b] ?? '') - wordsIn(sentences[a] ?? ''))),
    random: mean(Array.from({ length: 200 }, (_, seed) => fitted(shuffled(order, seed)))),
  }
}

/** Where sentences stand in the text: for each the place of the one most like it, if it is much like it. */
function placesOf(some: readonly string[], sentences: readonly string[]): Set<number> {
  const words = sentences.map(tokensOf)
  const places = some.map((sentence) => {
    const wanted = tokensOf(sentence)
    const likeness = words.map((found) => overlapOf(found, wanted).f1)
    const best = Math.max(...likeness)
    return best >= 0.8 ? likeness.indexOf(best) : -1
  })
  return new Set(places.filter((place) => place >= 0))
}

/** The first of an order that together stay within the words. */
function fitting(order: readonly number[], sentences: readonly string[], maxWords: number): Set<number> {
  let left = maxWords
  const picked = new Set<number>()
  for (const place of order) {
    const words = wordsIn(sentences[place] ?? '')
    if (words > left) continue
    left -= words
    picked.add(place)
  }
  return picked
}

function shuffled(order: readonly number[], seed: number): number[] {
  const random = createRandom(seed)
  return order
    .map((place) => ({ place, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ place }) => place)
}
