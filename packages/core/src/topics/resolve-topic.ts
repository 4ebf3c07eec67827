import { analyse } from '../language/analyse.ts'
import { nameOf } from '../language/names/name-index.ts'
import { translationsOf } from '../language/romanised/translations-of.ts'
import { isLatin, type ResolvedTerm, resolveTerms } from '../search/resolve-terms.ts'
import { soundOf } from '../search/sound-of.ts'
import type { WordStore } from '../search/word.ts'
import { sectionNamed } from '../sections/section-named.ts'
import type { Store } from '../store.ts'
import { sectionTopic } from './section-topic.ts'
import type { Topic } from './topic.ts'
import { topicOf } from './topic-of.ts'

/**
 * The topic that a reader's words mean: the section that they name, or else their terms, with words in Latin letters
 * and twin spellings as the words that articles hold (`chunav`, `election` → चुनाव). `null` where nothing could be looked
 * for.
 *
 * A topic typed in Latin letters is labelled in Devanagari where all its words are known.
 */
export async function resolveTopic(
  words: string,
  { words: vocabulary }: Pick<Store, 'words'>,
): Promise<Omit<Topic, 'id'> | null> {
  const section = sectionNamed(words)
  if (section) return sectionTopic(section)
  const typed = topicOf(words)
  if (!typed) return null
  const resolved = await resolveTerms([...new Set(analyse(typed.label))], vocabulary)
  const found = resolved.map((term) => meantBy(term, { isAlone: resolved.length === 1 }))
  const terms = [...new Set(found)].sort()
  const label = isLatin(typed.label) ? await labelFor(found, vocabulary) : null
  return { key: terms.join(' '), label: label ?? typed.label, terms }
}

/** A lone English word is translated; beside others it is as often part of a name that Hindi spells (`वर्ल्ड कप`). */
function meantBy({ typed, choices }: ResolvedTerm, { isAlone }: { isAlone: boolean }): string {
  const [translation] = isLatin(typed) ? translationsOf(typed) : []
  return (isAlone ? (translation ?? choices[0]) : (choices[0] ?? translation)) ?? typed
}

/** The terms as words to be read, those left out that are part of one before; `null` where one is not known. */
async function labelFor(terms: readonly string[], vocabulary: WordStore): Promise<string | null> {
  const labels: string[] = []
  for (const term of terms) {
    const label = nameOf(term) ?? (await wordFor(term, vocabulary))
    if (label === null) return null
    if (!labels.some((earlier) => earlier.includes(label))) labels.push(label)
  }
  return labels.join(' ')
}

/** Words of one sound among which a term is looked up. */
const candidates = 200

async function wordFor(term: string, vocabulary: WordStore): Promise<string | null> {
  const found = await vocabulary.sounding([soundOf(term)], { limit: candidates })
  return found.find((word) => word.term === term)?.label ?? null
}
