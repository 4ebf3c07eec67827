/** One row of a table of names. */
export type NameRow = {
  /** The usual Hindi spelling, as a reader is shown it. */
  readonly name: string
  /** Other words that mean the same, the name left out; in either script, several words long or not. */
  readonly forms: readonly string[]
  /** What the name is a kind of, found as well by who looks for that: कोर्ट of सुप्रीम कोर्ट. */
  readonly wider: readonly string[]
}

/**
 * Reads `name, form, form > wider, wider`. A form in capitals is an abbreviation: BJP gives `बीजेपी`, `बी.जे.पी.` and
 * `b.j.p.` as well.
 */
export function parseRow(row: string): NameRow {
  const [names = '', wider = ''] = row.split(' > ')
  const [name = '', ...forms] = names.split(', ')
  return {
    name,
    forms: forms.flatMap((form) => [form, ...spelledOut(form)]),
    wider: wider === '' ? [] : wider.split(', '),
  }
}

/** How Hindi says the letters of the Latin alphabet. Sorted. */
const letterNames: ReadonlyMap<string, string> = new Map(
  (
    'A:ए B:बी C:सी D:डी E:ई F:एफ G:जी H:एच I:आई J:जे K:के L:एल M:एम N:एन O:ओ P:पी Q:क्यू R:आर S:एस T:टी U:यू V:वी ' +
    'W:डब्ल्यू X:एक्स Y:वाई Z:जेड'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]),
)

/** The letters of a Latin abbreviation as Hindi says them, in one word; `null` where one is no letter. */
export function lettersInHindi(abbreviation: string): string | null {
  const names = [...abbreviation.toUpperCase()].map((letter) => letterNames.get(letter))
  return names.length === 0 || names.includes(undefined) ? null : names.join('')
}

function spelledOut(form: string): string[] {
  if (!/^[A-Z]{2,8}$/u.test(form)) return []
  const letters = [...form]
  const names = letters.map((letter) => letterNames.get(letter) ?? letter)
  return [names.join(''), names.join(' '), letters.join(' ')]
}
