import { readFileSync } from 'node:fs'
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Language } from '../readers/reader.ts'

/** Gives the text of a message in one language. Unknown ids and missing variables throw: they are our bugs. */
export type Translate = (id: string, variables?: Readonly<Record<string, FluentVariable>>) => string

const translators = new Map<Language, Translate>()

/**
 * The translator of a language, read once from its `.ftl` file beside this one.
 *
 * Bidirectional isolates are off: neither Hindi nor English needs them, and chat platforms count them as characters.
 */
export function translatorFor(language: Language): Translate {
  const known = translators.get(language)
  if (known) return known
  const made = createTranslator(language, readFileSync(new URL(`./${language}.ftl`, import.meta.url), 'utf8'))
  translators.set(language, made)
  return made
}

/** A translator over the text of one Fluent file. */
export function createTranslator(language: Language, source: string): Translate {
  const bundle = new FluentBundle(language === 'hi' ? 'hi-IN' : 'en-IN', { useIsolating: false })
  const faults = bundle.addResource(new FluentResource(source))
  if (faults[0]) throw faults[0]
  return (id, variables = {}) => {
    const pattern = bundle.getMessage(id)?.value
    if (!pattern) throw new RangeError(`The ${language} locale has no message "${id}".`)
    return bundle.formatPattern(pattern, { ...variables })
  }
}
