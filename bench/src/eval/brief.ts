import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type BriefItem, briefTeasers, teasersOf } from '@khabar/core'
import { parsePage } from '@khabar/parser'
import type { Row } from '../areas/area.ts'
import { defineArea } from '../areas/area.ts'
import { type GoldTeasers, readGoldTeasers } from '../corpus/read-gold.ts'
import { readSeeds } from '../corpus/read-seed.ts'
import { bCubed } from '../score/b-cubed.ts'
import { mean, sum } from '../score/statistics.ts'
import { peersOf } from './peers-of.ts'

type Case = { readonly items: readonly BriefItem[]; readonly topics: readonly (readonly number[])[] }

/**
 * Briefs: how well the stories of a teaser set are grouped, B-cubed F1 (0 to 1), on the page that Khabar started from
 * (where it stands beside the corpus) and on the gold sets.
 */
export const brief = defineArea({
  name: 'brief',
  needs: [],
  async run({ corpus }) {
    const seeds = corpus === null ? '' : join(corpus, '../seeds')
    return [...(existsSync(seeds) ? [rowOf('b3_seed', casesOfSeeds(seeds))] : []), ...goldRows()]
  },
})

function goldRows(): Row[] {
  const sets = readGoldTeasers()
  const pairs = sets.flatMap(({ disagree }) => disagree).length
  return [
    rowOf('b3_gold', sets),
    {
      key: 'hidden_numbers',
      value: sum(sets.map(hiddenPairs)),
      note: `of ${pairs} pairs of items whose numbers differ: in one line that shows neither headline`,
    },
  ]
}

/** Pairs that were put into one story whose line hides the numbers of both. */
function hiddenPairs({ items, disagree }: GoldTeasers): number {
  const { stories } = briefTeasers(items)
  const isHidden = (pair: readonly number[]) =>
    stories.some(
      ({ teasers, line }) =>
        pair.every((index) => teasers.includes(index)) &&
        !pair.some((index) => line.includes(items[index]?.headline ?? '')),
    )
  return disagree.filter(isHidden).length
}

function rowOf(key: string, cases: readonly Case[]): Row {
  const groupings = new Map(Object.entries(groupers).map(([name, group]) => [name, cases.map(group)]))
  return {
    key,
    ...peersOf(groupings, (found) =>
      mean(found.map((groups, index) => bCubed(groups, cases[index]?.topics ?? []).f1)),
    ),
    note: `${cases.length} ${cases.length === 1 ? 'set' : 'sets'}, mean`,
  }
}

const groupers: Record<string, (set: Case) => readonly (readonly number[])[]> = {
  khabar: ({ items }) => briefTeasers(items).stories.map(({ teasers }) => teasers),
  'all-single': ({ items }) => [...items.keys()].map((index) => [index]),
  'one-group': ({ items }) => [[...items.keys()]],
}

/** What the page's teasers are about follows from two names: who names either country belongs to the one conflict. */
function casesOfSeeds(folder: string): Case[] {
  return readSeeds(folder).map(({ text }) => {
    const items = teasersOf(parsePage(text).teaserSets)
    const isConflict = ({ headline, text: body }: BriefItem) => /ईरान|इजरा/u.test(`${headline} ${body}`)
    const places = [...items.keys()]
    const ofConflict = places.filter((index) =>
      isConflict(items[index] ?? { headline: '', text: null, truncated: false }),
    )
    const single = places.filter((index) => !ofConflict.includes(index)).map((index) => [index])
    return { items, topics: [ofConflict, ...single] }
  })
}
