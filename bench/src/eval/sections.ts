import { guessSection, type Section, sectionNamed, sectionOf, splitWords } from '@khabar/core'
import { defineArea, type Row } from '../areas/area.ts'
import { type LabelledHeadline, readHeadlines } from '../corpus/read-headlines.ts'
import { type Answer, accuracyOf, classF1, macroF1 } from '../score/classes.ts'
import { peersOf } from './peers-of.ts'

/**
 * The labels of L3Cube's headlines for our sections. The paper's labels know no states, religion or lifestyle: those
 * count as the label that holds them there, and opinion as politics, under which this paper prints its columns.
 */
const labels: Readonly<Record<Section, string>> = {
  national: 'national',
  world: 'international',
  politics: 'politics',
  states: 'national',
  crime: 'crime-news-hindi',
  sport: 'khel',
  business: 'business',
  entertainment: 'entertainment',
  technology: 'technology-news',
  health: 'health-news-hindi',
  education: 'education',
  auto: 'automobile',
  lifestyle: 'health-news-hindi',
  religion: 'national',
  opinion: 'politics',
}
const allLabels = [...new Set(Object.values(labels))]

/** The section of a headline by itself, against the section that the paper printed it under. */
export const sections = defineArea({
  name: 'sections',
  needs: ['search/l3cube_headlines_dev.csv'],
  async run({ paths: [path] }) {
    const rows = readHeadlines(path)
    const majority = mostCommon(rows.map(({ label }) => label))
    const answers = new Map([
      ['khabar', answersOf(rows, (headline) => labels[guessSection({ headline })?.section ?? 'national'])],
      ['section-names', answersOf(rows, (headline) => labelByName(headline) ?? majority)],
      ['majority', answersOf(rows, () => majority)],
    ])
    const half = Math.ceil(rows.length / 2)
    const figures = (figure: (given: readonly Answer[]) => number) => peersOf(answers, figure)
    return [
      {
        key: 'accuracy',
        ...figures(accuracyOf),
        note: `${rows.length} headlines, ${allLabels.length} labels`,
      },
      {
        key: 'accuracy_first_half',
        ...figures((given) => accuracyOf(given.slice(0, half))),
        note: 'whose misses were read',
      },
      {
        key: 'accuracy_second_half',
        ...figures((given) => accuracyOf(given.slice(half))),
        note: 'headlines never read',
      },
      { key: 'macro_f1', ...figures((given) => macroF1(given, allLabels)) },
      ...sureRows(rows),
      ...allLabels.map((label) => ({
        key: `f1_${label}`,
        ...figures((given) => classF1(given, label)),
        note: `${rows.filter((row) => row.label === label).length} headlines`,
      })),
    ]
  },
})

/** What an article without a word from its outlet is stored under: how often at all, and how often as the paper did. */
function sureRows(rows: readonly LabelledHeadline[]): Row[] {
  const stored = rows.map(({ headline, label }) => ({ expected: label, section: sureSection(headline) }))
  const answers = stored.flatMap(({ expected, section }) =>
    section === null ? [] : [{ expected, given: labels[section] }],
  )
  return [
    { key: 'stored_share', value: answers.length / rows.length, note: 'headlines that sectionOf answers' },
    { key: 'stored_accuracy', value: accuracyOf(answers), note: 'of those' },
  ]
}

function sureSection(headline: string): Section | null {
  return sectionOf({
    headline,
    section: null,
    tags: [],
    url: null,
    dateline: [],
    paragraphs: [],
    kind: 'news',
  })
}

/** The simplest thing that works: the first word of a headline that is a section's name. */
function labelByName(headline: string): string | null {
  const named = splitWords(headline).map(sectionNamed)
  const section = named.find((found) => found !== null)
  return section ? labels[section] : null
}

function answersOf(rows: readonly LabelledHeadline[], answer: (headline: string) => string): Answer[] {
  return rows.map(({ headline, label }) => ({ expected: label, given: answer(headline) }))
}

function mostCommon(words: readonly string[]): string {
  const counted = [...Map.groupBy(words, (word) => word)].sort(([, a], [, b]) => b.length - a.length)
  return counted[0]?.[0] ?? ''
}
