import { analyse } from '../language/analyse.ts'

/**
 * Subjects that are reported anew each day in much the same words. Source: our own list of the standing columns of
 * Hindi papers; sorted.
 */
const recurring: ReadonlySet<string> = new Set(
  analyse(`
    एक्यूआई चांदी डीजल तापमान निफ्टी पंचांग पारा पेट्रोल भविष्यफल मौसम राशिफल सेंसेक्स सोना
  `),
)

/** Whether two headlines, given as analysed terms, are of one of the day's standing reports: prices, weather, stars. */
export function isSameColumn(one: readonly string[], other: readonly string[]): boolean {
  return one.some((term) => recurring.has(term) && other.includes(term))
}
