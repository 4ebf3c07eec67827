import { readFileSync } from 'node:fs'
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Digits, Language } from '../readers/reader.ts'

/** Gives the text of a message in one language. Unknown ids and missing variables throw: they are our bugs. */
export type Translate = (id: string, variables?: Readonly<Record<string, FluentVariable>>) => string

const translators = new Map<string, Translate>()
const numbering = { latin: 'latn', devanagari: 'deva' } as const

/**
 * The translator of a language, read once from its `.ftl` file beside this one. Numbers are in the Indian grouping
 * (`12,34,567`) and in the digits asked for; numbers inside of text are left as they come, and so are the messages' own
 * examples of commands.
 *
 * Bidirectional isolates are off: neither Hindi nor English needs them, and chat platforms count them as characters.
 */
export function translatorFor(language: Language, digits: Digits = 'latin'): Translate {
  const key = `${language} ${digits}`
  const known = translators.get(key)
  if (known) return known
  const source = readFileSync(new URL(`./${language}.ftl`, import.meta.url), 'utf8')
  const made = createTranslator(language, source, digits)
  translators.set(key, made)
  return made
}

/** A translator over the text of one Fluent file. */
export function createTranslator(language: Language, source: string, digits: Digits = 'latin'): Translate {
  const locale = `${language}-IN-u-nu-${numbering[digits]}`
  const bundle = new FluentBundle(locale, { useIsolating: false })
  const faults = bundle.addResource(new FluentResource(source))
  if (faults[0]) throw faults[0]
  return (id, variables = {}) => {
    const pattern = bundle.getMessage(id)?.value
    if (!pattern) throw new RangeError(`The ${language} locale has no message "${id}".`)
    return bundle.formatPattern(pattern, { ...variables })
  }
}
