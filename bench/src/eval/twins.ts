import { analyse, type RomanisedCandidate, resolveWord, wordsOf } from '@khabar/core'
import { defineArea } from '../areas/area.ts'
import { readTwins, type TwinGroup } from '../corpus/read-twins.ts'
import { createSoundIndex, type SoundIndex } from '../corpus/sound-index.ts'
import { mean } from '../score/statistics.ts'

/** The forms that answer a question, by how it is asked. */
type Ask = (form: string) => ReadonlySet<string>

/**
 * Spelling twins: every Devanagari form and decoy of the gold set is an article of that word alone. Each form of a group,
 * Latin ones included, should be answered with the group's articles alike, and with no decoy.
 */
export const twins = defineArea({
  name: 'twins',
  needs: [],
  async run() {
    const groups = readTwins()
    const ask = createAsk(groups)
    const failed = groups.filter((group) => !answersAlike(group, ask))
    const answered = groups.flatMap((group) => decoysAnswered(group, ask))
    const decoys = groups.flatMap((group) => group.decoys)
    return [
      {
        key: 'alike',
        value: mean(groups.map((group) => Number(!failed.includes(group)))),
        note: `${groups.length} groups${failed.length > 0 ? `; not ${shown(failed.map(({ alike }) => alike[0] ?? ''))}` : ''}`,
      },
      {
        key: 'decoys',
        value: answered.length,
        note: `of ${decoys.length} answered${answered.length > 0 ? `: ${shown(answered)}` : ''}`,
      },
    ]
  },
})

function shown(words: readonly string[]): string {
  return words.slice(0, 8).join(', ')
}

function answersAlike({ alike }: TwinGroup, ask: Ask): boolean {
  const articles = alike.filter(isDevanagari)
  return alike.every((form) => {
    const answers = ask(form)
    return articles.every((article) => answers.has(article))
  })
}

function decoysAnswered({ alike, decoys }: TwinGroup, ask: Ask): string[] {
  return decoys.filter((decoy) => alike.some((form) => ask(form).has(decoy)))
}

function isDevanagari(form: string): boolean {
  return /\p{Script=Devanagari}/u.test(form)
}

function createAsk(groups: readonly TwinGroup[]): Ask {
  const articles = new Set(groups.flatMap(({ alike, decoys }) => [...alike, ...decoys]).filter(isDevanagari))
  const terms = new Map([...articles].map((article) => [article, new Set(analyse(article))]))
  const words = new Map([...terms].flatMap(([article, own]) => wordsIn(article, own)))
  const find = createSoundIndex(words.values())
  return (form) => {
    const wanted = analyse(form).map((term) => resolved(term, words, find))
    const found = [...terms].filter(([, own]) => wanted.length > 0 && wanted.every((term) => own.has(term)))
    return new Set(found.map(([article]) => article))
  }
}

function wordsIn(article: string, terms: ReadonlySet<string>): [string, RomanisedCandidate][] {
  return wordsOf([...terms], { headline: article }).map((word) => [word.term, { ...word, headlines: 1 }])
}

/** A Latin term that no article holds stands for the word that it spells. */
function resolved(term: string, known: ReadonlyMap<string, unknown>, find: SoundIndex): string {
  if (known.has(term) || isDevanagari(term)) return term
  return resolveWord(term, find(term))?.term ?? term
}
