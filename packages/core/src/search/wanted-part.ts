import type { TermQuery } from './term-query.ts'

/** A word or phrase of a question as it is looked for. */
export type WantedPart = {
  /** As the reader typed it. */
  readonly label: string
  readonly query: TermQuery
  /** What may stand there: each a list of terms right behind each other, of one term for a word. */
  readonly choices: readonly (readonly string[])[]
}

/** The part for a word, which any of these terms may stand for. */
export function wordPart(label: string, terms: readonly string[]): WantedPart {
  return { label, choices: terms.map((term) => [term]), query: { some: terms.map((term) => ({ term })) } }
}

/** The part for terms right behind each other. */
export function phrasePart(label: string, terms: readonly string[]): WantedPart {
  return { label, choices: [terms], query: { phrase: terms } }
}

/** Whether a list of analysed terms holds the part. */
export function holdsPart(terms: readonly string[], { choices }: WantedPart): boolean {
  const isAt = (choice: readonly string[], at: number) =>
    choice.every((term, next) => terms[at + next] === term)
  return choices.some((choice) => terms.some((_, at) => isAt(choice, at)))
}
