import { foldForMatching } from '../language/fold-for-matching.ts'
import { numberOf } from '../language/number-words.ts'
import { splitWords } from '../language/split-words.ts'
import { units } from '../language/units.ts'

/** A number of a text with what it counts in. */
export type Quantity = {
  /** As the text has it, folded: `4.5 करोड रुपए`. */
  readonly text: string
  /** What it may mean, as value and unit (`45000000 रुपए`, `12`); two for the first number of `10 से 15 लाख`. */
  readonly readings: readonly string[]
}

/**
 * The numbers of a text in order: digits of either script and number words, with multiplier and unit.
 *
 * `15,000` and `१५ हज़ार` are one value, so are `₹5 लाख` and `5,00,000 रुपये`; `18वें` counts in its own unit. एक is no
 * number here: it is the article as well.
 */
export function quantitiesIn(text: string): Quantity[] {
  const words = splitWords(withNamedUnits(text)).flatMap(piecesOf)
  const quantities: (Quantity & { end: number })[] = []
  for (let at = 0; at < words.length; at++) {
    const value = amountIn(words[at] ?? '')
    if (value === null) continue
    const quantity = quantityAt(words, at, value)
    quantities.push(quantity)
    at = quantity.end - 1
  }
  return quantities
}

/** Whether a folded word belongs to a number before it: a unit, or a numeral that multiplies. */
export function isMeasure(folded: string): boolean {
  return multipliers.has(folded) || unitOf(folded) !== null
}

/** Whether a folded word is a number, or multiplies one. */
export function isNumeral(folded: string): boolean {
  return multipliers.has(folded) || amountIn(folded) !== null
}

/** A number, a time (`7:30`) or a code that begins with a digit (`5जी`) as it is compared; `null` for words. */
export function amountIn(word: string): number | string | null {
  return numberOf(word) ?? (/^\d/u.test(word) ? word : null)
}

/** Indian and English numerals that multiply the number before them; folded, by value. */
const multipliers: ReadonlyMap<string, number> = new Map([
  ['सौ', 100],
  ['हजार', 1e3],
  ['लाख', 1e5],
  ['मिलियन', 1e6],
  ['करोड', 1e7],
  ['अरब', 1e9],
  ['बिलियन', 1e9],
  ['खरब', 1e11],
])

/** Names of one unit, the first for all. Source: our own list from news prose; folded, sorted. */
const unitRows = [
  'kg किलो किलोग्राम किग्रा',
  'km किमी किलोमीटर',
  'mm मिमी मिलीमीटर',
  'घंटे घंटा घंटों',
  'डॉलर डॉलरों',
  'दिन दिनों दिवसीय',
  'प्रतिशत percent परसेंट फीसद फीसदी',
  'फीट फुट',
  'महीने महीना महीनों माह मासिक',
  'मिनट मिनटों',
  'मीटर मीटरों',
  'रुपए रुपया रुपयों रूपए रूपया',
  'वर्ष बरस वर्षीय वर्षों साल सालों',
  'वां वीं वें',
  'हफ्ते सप्ताह हफ्ता हफ्तों',
]

const unitNames = new Map(
  unitRows.flatMap((row) => {
    const names = row.split(' ')
    return names.map((name): [string, string] => [name, names[0] ?? name])
  }),
)

const multiplierPattern = '(?:\\s*(?:हज़?ार|लाख|करोड़?|अरब|खरब))*'
const beforeNumber = new RegExp(
  `(₹|\\$|(?<![\\p{L}\\p{M}])(?:Rs|रु)\\.?)\\s*([\\d०-९][\\d०-९.,]*${multiplierPattern})`,
  'gu',
)

/** Signs written as words behind the number: `₹5 लाख` becomes `5 लाख रुपए`, `4%` becomes `4 प्रतिशत`. */
function withNamedUnits(text: string): string {
  return text
    .normalize('NFC')
    .replace(beforeNumber, (_, sign: string, number: string) => `${number} ${sign === '$' ? 'डॉलर' : 'रुपए'} `)
    .replaceAll('%', ' प्रतिशत ')
}

/** A word's parts, folded: at hyphens, and a number from the unit that is glued to it. */
function piecesOf(word: string): string[] {
  return foldForMatching(word)
    .split(/[-‐‑]/u)
    .flatMap((part) => {
      const [, number, rest = ''] = /^(\d[\d,]*(?:\.\d+)?)(\p{L}.*)$/u.exec(part) ?? []
      return number !== undefined && (unitOf(rest) ?? multipliers.get(rest)) ? [number, rest] : [part]
    })
}

function quantityAt(
  words: readonly string[],
  at: number,
  value: number | string,
): Quantity & { end: number } {
  const own = measureAt(words, at + 1)
  const text = words.slice(at, own.end).join(' ')
  const readings = [readingOf(value, own)]
  const isRange = own.end === at + 1 && /^(?:से|या|और|or|to)$/u.test(words[at + 1] ?? '')
  const second = isRange ? at + 2 : at + 1
  const isPair = own.end === at + 1 && amountIn(words[second] ?? '') !== null
  if (isPair) readings.push(readingOf(value, measureAt(words, second + 1)))
  return { text, readings, end: own.end }
}

/** The one name of a unit given as a folded word; `null` for other words. */
function unitOf(folded: string): string | null {
  if (multipliers.has(folded)) return null
  return unitNames.get(folded) ?? (units.has(folded) ? folded : null)
}

type Measure = { readonly factor: number; readonly unit: string; readonly end: number }

function measureAt(words: readonly string[], from: number): Measure {
  let [factor, end] = [1, from]
  for (; multipliers.has(words[end] ?? ''); end++) factor *= multipliers.get(words[end] ?? '') ?? 1
  const unit = unitOf(words[end] ?? '')
  return { factor, unit: unit ?? '', end: unit === null ? end : end + 1 }
}

function readingOf(value: number | string, { factor, unit }: Measure): string {
  const amount = typeof value === 'number' ? Number((value * factor).toPrecision(12)) : value
  return `${amount} ${unit}`.trimEnd()
}
