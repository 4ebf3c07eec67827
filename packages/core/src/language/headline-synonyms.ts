import { foldForMatching } from './fold-for-matching.ts'
import { stem } from './stem.ts'

/**
 * Words that headlines put for those of the report, mostly shorter or borrowed ones; every word of a row means its first.
 *
 * Source: our own list from the style of Hindi papers; sorted by first word. For comparing a headline with its own
 * article only: search keeps the words apart.
 */
const rows: readonly string[] = [
  'अस्पताल चिकित्सालय हॉस्पिटल',
  'एयरपोर्ट हवाईअड्डा विमानतल',
  'कोर्ट अदालत न्यायालय',
  'कोरोना कोविड',
  'क्लास कक्षा',
  'जज न्यायाधीश न्यायमूर्ति',
  'ट्रेन रेलगाड़ी',
  'डॉक्टर चिकित्सक',
  'पीएम प्रधानमंत्री',
  'प्रतिशत फीसद फीसदी',
  'बारिश वर्षा',
  'मंजूरी अनुमति इजाजत',
  'मौत मृत्यु निधन',
  'साल वर्ष',
  'सीएम मुख्यमंत्री',
  'सुप्रीम उच्चतम सर्वोच्च',
  'स्कूल विद्यालय',
  'हाई उच्च',
]

const firsts = new Map(
  rows.flatMap((row) => {
    const [first = '', ...others] = row.split(' ').map((word) => stem(foldForMatching(word)))
    return others.map((other): [string, string] => [other, first])
  }),
)

/** The term that stands for an analysed term and its synonyms: `न्यायालय` → `कोर्ट`; most terms stand for themselves. */
export function synonymOf(term: string): string {
  return firsts.get(term) ?? term
}

/** The other terms that {@link synonymOf} gives the same term. */
export function synonymsOf(term: string): string[] {
  const first = synonymOf(term)
  return [first, ...[...firsts].flatMap(([other, its]) => (its === first ? [other] : []))]
}
