/**
 * Hindi number words that news prose counts with, as numbers. Ours; by value. एक is left out: it is the article as well.
 */
const rows =
  'दो तीन चार पांच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस बाईस तेईस चौबीस पच्चीस'

const values = new Map(rows.split(' ').map((word, index) => [word, index + 2]))

/** The value of a folded number word or of a number in ASCII digits (`15,000`); `null` for other words. */
export function numberOf(folded: string): number | null {
  if (/^\d[\d,]*(?:\.\d+)?$/u.test(folded)) return Number(folded.replaceAll(',', ''))
  return values.get(folded) ?? null
}
