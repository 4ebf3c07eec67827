import { analyse } from '../language/analyse.ts'
import type { CueTable } from './cue-table.ts'
import { autoCues } from './cues/auto.ts'
import { businessCues } from './cues/business.ts'
import { crimeCues } from './cues/crime.ts'
import { educationCues } from './cues/education.ts'
import { entertainmentCues } from './cues/entertainment.ts'
import { healthCues } from './cues/health.ts'
import { lifestyleCues } from './cues/lifestyle.ts'
import { nationalCues } from './cues/national.ts'
import { opinionCues } from './cues/opinion.ts'
import { politicsCues } from './cues/politics.ts'
import { religionCues } from './cues/religion.ts'
import { sportCues } from './cues/sport.ts'
import { statesCues } from './cues/states.ts'
import { technologyCues } from './cues/technology.ts'
import { worldCues } from './cues/world.ts'
import { stateNames, townNames } from './indian-places.ts'
import { listed } from './listed.ts'
import { once } from './once.ts'
import { type Section, sections } from './section.ts'

/** For which section a cue speaks, and how loudly. */
export type Vote = { readonly section: Section; readonly weight: number }

/** What a cue of each list weighs; the ratio matters, not the size. */
export const cueWeights = { sure: 4, likely: 2, hint: 1 } as const

/** The cues of each section. */
export const cueTables: Readonly<Record<Section, CueTable>> = {
  national: nationalCues,
  world: worldCues,
  politics: politicsCues,
  states: statesCues,
  crime: crimeCues,
  sport: sportCues,
  business: businessCues,
  entertainment: entertainmentCues,
  technology: technologyCues,
  health: healthCues,
  education: educationCues,
  auto: autoCues,
  lifestyle: lifestyleCues,
  religion: religionCues,
  opinion: opinionCues,
}

/** The cues of all sections, known by their analysed forms. */
export type CueIndex = {
  /** The votes of a cue as {@link CueIndex.cuesIn} gives it; empty where it says nothing. */
  votesOf(cue: string): readonly Vote[]
  /**
   * The terms of a text in order, those of a known phrase joined by a space; the longest phrase wins. Names of Indian
   * states and towns are phrases as well.
   */
  cuesIn(text: string): string[]
}

/** The index of the tables. */
export const cueIndex: () => CueIndex = once(createCueIndex)

function createCueIndex(): CueIndex {
  const votes = new Map<string, Vote[]>()
  for (const section of sections) {
    for (const strength of ['sure', 'likely', 'hint'] as const) {
      for (const cue of listed(cueTables[section][strength])) {
        addVote(votes, phraseOf(cue), { section, weight: cueWeights[strength] })
      }
    }
  }
  const phrases = new Set([...votes.keys(), ...[...stateNames, ...townNames].map(phraseOf)])
  const longest = longestByFirst(phrases)
  return {
    votesOf: (cue) => votes.get(cue) ?? [],
    cuesIn: (text) => joinPhrases(analyse(text), { phrases, longest }),
  }
}

function phraseOf(entry: string): string {
  return analyse(entry).join(' ')
}

/** A section keeps its louder vote where entries of two lists meet. */
function addVote(votes: Map<string, Vote[]>, cue: string, vote: Vote): void {
  const known = votes.get(cue) ?? []
  if (!known.some(({ section }) => section === vote.section)) votes.set(cue, [...known, vote])
}

/** How many terms the longest phrase has that begins with a term. */
function longestByFirst(phrases: ReadonlySet<string>): Map<string, number> {
  const longest = new Map<string, number>()
  for (const phrase of phrases) {
    const terms = phrase.split(' ')
    const [first = ''] = terms
    longest.set(first, Math.max(longest.get(first) ?? 1, terms.length))
  }
  return longest
}

function joinPhrases(
  terms: readonly string[],
  { phrases, longest }: { phrases: ReadonlySet<string>; longest: ReadonlyMap<string, number> },
): string[] {
  const cues: string[] = []
  for (let at = 0; at < terms.length; ) {
    let length = longest.get(terms[at] ?? '') ?? 1
    while (length > 1 && !phrases.has(terms.slice(at, at + length).join(' '))) length -= 1
    cues.push(terms.slice(at, at + length).join(' '))
    at += length
  }
  return cues
}
