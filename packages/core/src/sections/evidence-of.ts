import { cueIndex, cueWeights } from './cue-index.ts'
import { isLeaderHeadline } from './is-leader-headline.ts'
import { placeOf } from './place-of.ts'
import type { Section } from './section.ts'

/** A text that may tell its section. */
export type SectionText = {
  readonly headline: string
  readonly tags?: readonly string[]
  readonly dateline?: readonly string[]
  /** The beginning of the article, or its summary. */
  readonly body?: string
}

/** What the cues of a text weigh, by section. */
export type Evidence = Map<Section, number[]>

/** A headline says what a story is about; tags, the place of writing and the text say it less plainly. */
const shares = { headline: 1, tags: 0.5, dateline: 0.5, body: 0.3 }
/** Beyond it, in UTF-16 units, a report tells background. */
const longestBody = 1000
/** A country abroad; louder where nothing of the story is in India. A further one adds little. */
const abroad = { only: 6, withIndia: 4, further: 1 }

/** What each cue of a text says, each cue once, where it is loudest. */
export function evidenceOf({ headline, tags = [], dateline = [], body = '' }: SectionText): Evidence {
  const cues = new Map<string, number>()
  addCues(cues, headline, shares.headline)
  addCues(cues, tags.join('\n'), shares.tags)
  addCues(cues, dateline.join('\n'), shares.dateline)
  addCues(cues, body.slice(0, longestBody), shares.body)
  const evidence: Evidence = new Map()
  for (const [cue, share] of cues) {
    for (const { section, weight } of cueIndex().votesOf(cue)) addWeight(evidence, section, weight * share)
  }
  addPlaces(evidence, cues)
  if (isLeaderHeadline(headline)) addWeight(evidence, 'opinion', cueWeights.likely)
  return evidence
}

function addCues(cues: Map<string, number>, text: string, share: number): void {
  for (const cue of cueIndex().cuesIn(text)) if (!cues.has(cue)) cues.set(cue, share)
}

function addPlaces(evidence: Evidence, cues: ReadonlyMap<string, number>): void {
  const places = [...cues].map(([cue, share]) => ({ place: placeOf(cue), share }))
  const states = places.filter(({ place }) => place === 'state')
  const countries = places.filter(({ place }) => place === 'abroad')
  const isInIndia = places.some(({ place }) => place === 'state' || place === 'india')
  const loudest = isInIndia ? abroad.withIndia : abroad.only
  for (const [index, { share }] of states.slice(0, 2).entries()) {
    addWeight(evidence, 'states', (index === 0 ? cueWeights.likely : cueWeights.hint) * share)
  }
  for (const [index, { share }] of countries.slice(0, 2).entries()) {
    addWeight(evidence, 'world', (index === 0 ? loudest : abroad.further) * share)
  }
}

function addWeight(evidence: Evidence, section: Section, weight: number): void {
  const known = evidence.get(section)
  if (known) known.push(weight)
  else evidence.set(section, [weight])
}
