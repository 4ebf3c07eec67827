import { type Page, parsePage } from '@khabar/parser'
import { defineArea } from '../areas/area.ts'
import { type Fields, fieldsOf, readSeeds } from '../corpus/read-seed.ts'
import { mean } from '../score/statistics.ts'

/** The page that Khabar started from: the share of its fields that come out exactly. */
export const seed = defineArea({
  name: 'seed',
  needs: ['../seeds'],
  async run({ paths: [folder] }) {
    const checks = readSeeds(folder).flatMap(({ text, expected }) => {
      const found = foundOf(parsePage(text))
      const names = Object.keys({ ...expected, ...found })
      return names.map((name) => ({ name, isRight: found[name] === expected[name] }))
    })
    const wrong = checks.filter(({ isRight }) => !isRight)
    const names = wrong.map(({ name }) => name)
    return [
      {
        key: 'exact',
        value: mean(checks.map(({ isRight }) => Number(isRight))),
        note: `share of ${checks.length} fields`,
      },
      { key: 'wrong', value: wrong.length, note: names.slice(0, 8).join(', ') },
    ]
  },
})

function foundOf({ article, teaserSets, previous, next }: Page): Fields {
  const teasers = teaserSets.flatMap((set) => set.teasers)
  return {
    headline: article?.headline ?? '',
    dateline: article?.dateline.join('/') ?? '',
    agency: article?.agency ?? '',
    previous: previous?.headline ?? '',
    next: next?.headline ?? '',
    ...fieldsOf('paragraphs', article?.paragraphs ?? []),
    ...fieldsOf(
      'teasers',
      teasers.map(({ headline, dateline, text, truncated }) =>
        [headline, dateline.join('/'), text ?? '', String(truncated)].join('\n'),
      ),
    ),
  }
}
