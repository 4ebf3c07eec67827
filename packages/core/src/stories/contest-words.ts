import { analyse } from '../language/analyse.ts'
import type { Fingerprint } from './fingerprint.ts'

/** Words of reports of a match. Source: our own list from the sport pages of Hindi papers; sorted. */
const contestTerms: ReadonlySet<string> = new Set(
  analyse(`
    एकदिवसीय ओवर क्वार्टर गेंद गेंदबाज गोल गोलकीपर टी20 टेस्ट डिफेंडर पारी फाइनल फुटबॉल बल्लेबाज मध्यांतर मिडफील्डर मुकाबला मैच
    रेडर लीग वनडे विकेट शतक शृंखला श्रृंखला सीरीज सेट सेमीफाइनल स्ट्राइकर स्पिनर हाफ
  `),
)
const leastTerms = 2

/** Whether an article reports a match: then its numbers are the result. */
export function isContest({ headline, lead }: Pick<Fingerprint, 'headline' | 'lead'>): boolean {
  return [...headline, ...lead].filter((term) => contestTerms.has(term)).length >= leastTerms
}
