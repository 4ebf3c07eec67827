import { cleanHeadline } from '../headline/clean-headline.ts'
import { countWords } from '../language/count-words.ts'
import type { Digits } from '../readers/reader.ts'
import type { Brief, BriefStory } from './brief.ts'
import { type BriefWords, briefWords } from './brief-words.ts'
import { clusterByAverage } from './cluster.ts'
import { countDiffers } from './counts-of.ts'
import { labelOf } from './label-of.ts'
import { newSentence } from './new-sentence.ts'
import { similaritiesOf } from './similarity.ts'

/** What a brief needs to know of a teaser. */
export type BriefItem = {
  readonly headline: string
  readonly text: string | null
  readonly truncated: boolean
  readonly dateline?: readonly string[]
}

/** Mean similarity from which teasers are one subject; best by B-cubed on written sets, little changes from .10 to .16. */
const threshold = 0.12
/** Comparing is quadratic and joining cubic: whatever follows in a longer set stands alone. */
const maxCompared = 300

/**
 * A teaser set as a few lines, by story: the count (`12 खबरें, 6 विषय`), each story with several teasers under the names
 * they share, then the single ones under `अन्य`; at most `maxWords` words.
 *
 * A story's line is its most typical headline and, where there is room, one whole teaser sentence that adds something;
 * a cut-off tail is never shown. Headlines of one story that count the same thing differently (six dead, nine dead) are
 * not merged: the line then holds two of them side by side, each with its own number, and nothing of a teaser. What does not fit is counted in a last line (`और 23 खबरें`). `[]` gives `''`.
 */
export function briefTeasers(
  items: readonly BriefItem[],
  {
    maxWords = 120,
    language = 'hi',
    digits = 'latin',
  }: { maxWords?: number; language?: 'hi' | 'en'; digits?: Digits } = {},
): Brief {
  const words = briefWords(language, digits)
  const compared = items.slice(0, maxCompared)
  const similarities = similaritiesOf(compared)
  const groups = clusterByAverage(similarities, { count: compared.length, threshold })
  for (let index = compared.length; index < items.length; index++) groups.push([index])
  const bySize = groups.toSorted((one, other) => other.length - one.length)
  const best = bySize.map((group) => bestOf(group, items, { similarities, count: compared.length }))
  const bare = bySize.map((teasers, index) => storyOf(teasers, items, { best: best[index], words }))
  const stories = withSentences(bare, { best, items, words, maxWords })
  const text = textOf(stories, { words, maxWords })
  return { text, words: countWords(text), stories }
}

/** The member most like the others among those with a plain headline: no question, no label, not cut off. */
function bestOf(
  group: readonly number[],
  items: readonly BriefItem[],
  { similarities, count }: { similarities: Float64Array; count: number },
): BriefItem | undefined {
  const plain = group.filter((index) => isPlain(items[index]?.headline ?? ''))
  const closeness = (index: number) =>
    group.reduce((sum, other) => sum + (similarities[index * count + other] ?? 0), 0)
  const [best] = (plain.length > 0 ? plain : group).toSorted(
    (one, other) => closeness(other) - closeness(one),
  )
  return best === undefined ? undefined : items[best]
}

function isPlain(headline: string): boolean {
  return headline.trim() !== '' && !/[?:…]|\.\.|^क्या\s/u.test(headline)
}

function storyOf(
  teasers: readonly number[],
  items: readonly BriefItem[],
  { best, words }: { best: BriefItem | undefined; words: BriefWords },
): BriefStory {
  const members = teasers.map((index) => items[index]).filter((item) => item !== undefined)
  const line = lineOf(best)
  const label = members.length > 1 ? labelOf(members) || line : ''
  const other = best && members.find((item) => countDiffers(best.headline, item.headline))
  const shown = other ? `${line} · ${cleanHeadline(other.headline)}` : line
  return { label: label || words.rest, teasers, line: shown }
}

/** The headline; where a teaser has none, its first whole sentence. */
function lineOf(item: BriefItem | undefined): string {
  if (item === undefined) return ''
  return cleanHeadline(item.headline) || (newSentence(item, { maxWords: 30 }) ?? '')
}

type Room = {
  readonly best: readonly (BriefItem | undefined)[]
  readonly items: readonly BriefItem[]
  readonly words: BriefWords
  readonly maxWords: number
}

/** The stories with one sentence more each, largest first, as long as the whole text fits. */
function withSentences(stories: readonly BriefStory[], { best, words, maxWords }: Room): BriefStory[] {
  const result = [...stories]
  let room = maxWords - countWords(fullText(stories, words))
  for (const [index, story] of stories.entries()) {
    const item = best[index]
    if (room <= 0 || item === undefined || item.headline.trim() === '') continue
    if (story.line !== lineOf(item)) continue
    const sentence = newSentence(item, { maxWords: room })
    if (sentence === null) continue
    result[index] = { ...story, line: `${closed(story.line)} ${sentence}` }
    room -= countWords(sentence)
  }
  return result
}

function closed(headline: string): string {
  return /[।?!…]["'”’]?$/u.test(headline) ? headline : `${headline}।`
}

function fullText(stories: readonly BriefStory[], words: BriefWords): string {
  return [countLine(stories, words), ...linesOf(stories, words).map(({ text }) => text)].join('\n')
}

function countLine(stories: readonly BriefStory[], words: BriefWords): string {
  const items = stories.reduce((sum, story) => sum + story.teasers.length, 0)
  return items === 0 ? '' : words.counts(items, stories.length)
}

/** One line a story; the first single one carries the heading of the rest. */
function linesOf(stories: readonly BriefStory[], words: BriefWords): { text: string; items: number }[] {
  const firstSingle = stories.findIndex((story) => story.teasers.length === 1)
  return stories.map((story, index) => {
    const items = story.teasers.length
    if (items > 1 && story.line.startsWith(story.label))
      return { text: `• ${story.line} (${words.items(items)})`, items }
    if (items > 1) return { text: `${story.label} (${words.items(items)}): ${story.line}`, items }
    const heading = index === firstSingle && index > 0 ? `${words.rest}:\n` : ''
    return { text: `${heading}${story.line === '' ? '' : `• ${story.line}`}`, items }
  })
}

function textOf(
  stories: readonly BriefStory[],
  { words, maxWords }: { words: BriefWords; maxWords: number },
): string {
  const whole = fullText(stories, words)
    .replace(/\n{2,}/gu, '\n')
    .trim()
  if (countWords(whole) <= maxWords) return whole
  const shown = [countLine(stories, words)]
  let left = stories.reduce((sum, story) => sum + story.teasers.length, 0)
  for (const { text, items } of linesOf(stories, words)) {
    if (countWords([...shown, text, words.more(left)].join('\n')) > maxWords) break
    if (text !== '') shown.push(text)
    left -= items
  }
  const text = [...shown, words.more(left)].join('\n')
  return countWords(text) <= maxWords ? text : ''
}
