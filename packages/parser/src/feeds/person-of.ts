const EMAIL = /[^\s@()<>[\]"',;:]+@[^\s@()<>[\]"',;]+\.[^\s@()<>[\]"',;]+/g
const NOBODY = /^(?:no-?reply|do-?not-?reply)@/i
const MAX_LENGTH = 300

/**
 * Returns the name in what a feed prints for a writer: `Rekha` for `r@nagar.example (Rekha)`, `Rekha <r@…>`, `Rekha`;
 * the mail address where there is no name, `null` for one that nobody reads.
 */
export function personOf(text: string): string | null {
  if (text.length > MAX_LENGTH || !text.includes('@')) return text
  const [email = ''] = text.match(EMAIL) ?? []
  if (email === '') return text
  const name = text
    .replace(EMAIL, '')
    .replace(/mailto:/gi, '')
    .replace(/[()<>[\]"]+/g, ' ')
    .replace(/^[\s,;:/|-]+|[\s,;:/|-]+$/g, '')
  if (name !== '') return name
  return NOBODY.test(email) ? null : email
}
