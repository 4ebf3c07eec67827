import { commonTerms } from './common-words.ts'
import { familiarNames } from './familiar-names.ts'
import { isPlace } from './news-places.ts'

/** How much it says that two articles share this analysed term, 0 to 1: little for common words, most for names. */
export function termWeightOf(term: string): number {
  if (commonTerms.has(term)) return 0.2
  if (familiarNames.has(term)) return 0.4
  return isPlace(term) ? 0.7 : 1
}

/** The same for the reading of a number (see `quantitiesIn`): small bare ones are shared by chance. */
export function numberWeightOf(reading: string): number {
  const [amount = '', unit] = reading.split(' ')
  const significant = amount.replace(/\D/gu, '').replace(/0+$/u, '').length
  if (/^(?:19|20)\d\d$/u.test(amount)) return 0.1
  return Math.min(1, Math.max(0, significant - 1) * 0.3 + (unit === undefined ? 0.15 : 0.3))
}
