import { rankRomanised } from '@khabar/core'
import { defineArea } from '../areas/area.ts'
import { readText } from '../corpus/read-text.ts'
import { createSoundIndex, type SoundIndex } from '../corpus/sound-index.ts'
import { mean, quantile } from '../score/statistics.ts'

type Pair = { readonly latin: string; readonly devanagari: string }
type Asked = Pair & { readonly rank: number; readonly candidates: number; readonly microseconds: number }

/**
 * Latin spellings of Devanagari words: all words of the file are a vocabulary indexed by sound, each spelling is asked, and
 * its own word should come first. Every second line was looked at while the rules were made; the others check them.
 */
export const hinglish = defineArea({
  name: 'hinglish',
  needs: ['search/hinglish_pairs_dev.txt'],
  async run({ paths: [path] }) {
    const pairs = readPairs(path)
    const words = new Set(pairs.map(({ devanagari }) => devanagari))
    const find = createSoundIndex([...words].map((word) => ({ term: word, label: word, headlines: 1 })))
    const asked = pairs.map((pair) => ask(pair, find))
    const halves = [0, 1].map((half) => asked.filter((_, line) => line % 2 === half))
    const recall = (answers: readonly Asked[], most: number) =>
      mean(answers.map(({ rank }) => Number(rank < most)))
    const note = (most: number) =>
      `looked at ${halves.map((half) => recall(half, most).toFixed(3)).join(', not looked at ')}`
    const candidates = asked.map((answer) => answer.candidates)
    const times = asked.map(({ microseconds }) => microseconds)
    return [
      { key: 'recall1', value: recall(asked, 1), note: `${pairs.length} pairs; ${note(1)}` },
      { key: 'recall5', value: recall(asked, 5), note: note(5) },
      { key: 'candidates', value: quantile(candidates, 0.5), note: `median, of ${words.size} words` },
      { key: 'candidates_p99', value: quantile(candidates, 0.99) },
      { key: 'query_us', value: quantile(times, 0.5), note: 'median' },
      { key: 'query_us_p99', value: quantile(times, 0.99) },
    ]
  },
})

function readPairs(path: string): Pair[] {
  const lines = readText(path).trim().split('\n')
  return lines.map((line) => {
    const [latin = '', devanagari = ''] = line.normalize('NFC').split('\t')
    return { latin, devanagari }
  })
}

function ask(pair: Pair, find: SoundIndex): Asked {
  const started = performance.now()
  const candidates = find(pair.latin)
  const ranked = rankRomanised(pair.latin, candidates)
  const microseconds = (performance.now() - started) * 1000
  const at = ranked.findIndex(({ word }) => word.term === pair.devanagari)
  const rank = at < 0 ? Number.POSITIVE_INFINITY : at
  return { ...pair, rank, candidates: candidates.length, microseconds }
}
