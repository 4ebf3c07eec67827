import { closeness } from './closeness.ts'

/** What Latin letters are compared with: a word of the vocabulary. */
export type RomanisedCandidate = {
  readonly term: string
  /** The word as articles write it: what the letters are compared with. */
  readonly label: string
  /** How many headlines hold it. */
  readonly headlines: number
}

/** A candidate and how well the letters spell it, 0 to 1. */
export type Spelt<Candidate> = { readonly word: Candidate; readonly closeness: number }

/** Closeness that differs less says nothing. */
const step = 0.02
/** What a plural or oblique form, in either script, loses against the word itself. */
const inflected = 0.99
/** Letters that spell a form of a word spell the word itself no worse. */
const related = 0.4

/** Candidates by how well Latin letters spell them, the closest first; the more used among equals. */
export function rankRomanised<Candidate extends RomanisedCandidate>(
  latin: string,
  candidates: readonly Candidate[],
): Spelt<Candidate>[] {
  const rankOf = (spelt: Spelt<Candidate>) => Math.round(spelt.closeness / step)
  return candidates
    .map((word) => ({ word, closeness: closenessTo(latin, word.label) }))
    .sort((a, b) => rankOf(b) - rankOf(a) || b.word.headlines - a.word.headlines || b.closeness - a.closeness)
}

/** How well the letters spell the word as articles write it, or without an ending of either. */
function closenessTo(latin: string, label: string): number {
  const own = closeness(latin, label, { atLeast: related })
  if (own >= inflected || own < related) return own
  const spellings = new Set([latin, latin.replace(/(?<=.{3})(?:iyon|iyan|iyaan|on|en|ein)$/iu, '')])
  const forms = [label, ...baseForms(label)]
  const others = [...spellings].flatMap((spelling) =>
    forms.map((form) => closeness(spelling, form, { atLeast: own })),
  )
  return Math.max(own, ...others.map((other) => other * inflected))
}

/** What a Hindi word may be without the ending of its plural or oblique form: `हमलों` → `हमल`, `हमला`. */
function baseForms(label: string): string[] {
  const [, stem = '', ending = ''] = /^(.{2,}?)(ियों|ियां|ियाँ|ाओं|ाएं|ाएँ|ों|ें|े)$/u.exec(label) ?? []
  if (ending === '') return []
  if (ending.startsWith('ि')) return [`${stem}ी`]
  return ending.startsWith('ा') || ending === 'े' ? [`${stem}ा`] : [stem, `${stem}ा`]
}
