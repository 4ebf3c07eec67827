import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { foldForMatching, stem } from '@khabar/core'
import { z } from 'zod'
import { defineArea } from '../areas/area.ts'
import { readJson } from '../corpus/read-json.ts'
import { mean } from '../score/statistics.ts'
import { stemHindi } from '../score/stem-hindi.ts'
import { peersOf } from './peers-of.ts'

const GROUPS = z.array(z.object({ lemma: z.string(), forms: z.array(z.string()) }))

/** Letters that the forms of different lemmas must share at their start to be worth telling apart. */
const SHARED_START = 3

type Form = { readonly lemma: string; readonly word: string }
type Stemmer = (word: string) => string | null
type Pair = readonly [string, string]

/**
 * Stemming: the share of pairs of forms of one lemma that get one stem, and the share of pairs of forms of different
 * lemmas, alike in their first three letters, that keep two.
 */
export const stems = defineArea({
  name: 'stems',
  needs: ['language/hdtb_dev_lemma_groups.json'],
  async run({ paths: [path] }) {
    const forms = readJson(path, GROUPS).flatMap(({ lemma, forms: words }) =>
      words.map((word) => ({ lemma: plainLemma(lemma), word: word.normalize('NFC') })),
    )
    const same = pairsOf(forms, (a, b) => a.lemma === b.lemma)
    const different = pairsOf(forms, (a, b) => a.lemma !== b.lemma && startOf(a) === startOf(b))
    const stemmers = stemmersOf(join(dirname(path), 'snowball'))
    return [
      {
        key: 'same_lemma',
        ...peersOf(stemmers, (stemmer) => shareJoined(same, stemmer)),
        note: `${same.length} pairs joined`,
      },
      {
        key: 'different_kept',
        ...peersOf(stemmers, (stemmer) => 1 - shareJoined(different, stemmer)),
        note: `${different.length} pairs alike in ${SHARED_START} letters kept apart`,
      },
    ]
  },
})

function stemmersOf(folder: string): Map<string, Stemmer> {
  const stemmers = new Map<string, Stemmer>([
    ['khabar', (word) => stem(foldForMatching(word))],
    ['ramanathan-rao', stemHindi],
  ])
  if (existsSync(folder)) stemmers.set('snowball', snowballOf(folder))
  return stemmers
}

/** Snowball's own table of words and stems; it says nothing of other words. */
function snowballOf(folder: string): Stemmer {
  const [words, found] = ['voc.txt', 'output.txt'].map((file) =>
    readFileSync(join(folder, file), 'utf8').split('\n'),
  )
  const table = new Map(words?.map((word, index) => [word.normalize('NFC'), found?.[index] ?? '']))
  return (word) => table.get(word) ?? null
}

function pairsOf(forms: readonly Form[], isPair: (a: Form, b: Form) => boolean): Pair[] {
  return forms.flatMap((form, index) =>
    forms
      .slice(index + 1)
      .filter((other) => form.word !== other.word && isPair(form, other))
      .map((other): Pair => [form.word, other.word]),
  )
}

function shareJoined(pairs: readonly Pair[], stemmer: Stemmer): number {
  const known = pairs.map(([a, b]) => [stemmer(a), stemmer(b)]).filter((found) => !found.includes(null))
  return mean(known.map(([a, b]) => Number(a === b)))
}

function startOf({ word }: Form): string {
  return [...word].slice(0, SHARED_START).join('')
}

/** The treebank spells some lemmas with and without nukta or joiner; they are no different words. */
function plainLemma(lemma: string): string {
  return lemma.normalize('NFC').replace(/[\u093C\u200C\u200D]/gu, '')
}
