import { analyse } from '../language/analyse.ts'
import { wordSet } from '../language/word-set.ts'

/** Words for one kind of event in Hindi reports; a row is a kind. Source: our own list; sorted by first word. */
const rows: readonly string[] = [
  'अग्निकांड आग लपट',
  'इमारत बिल्डिंग मकान',
  'खदान खान',
  'गोलीकांड गोलीबारी फायरिंग',
  'चक्रवात तूफान',
  'धमाका ब्लास्ट विस्फोट',
  'नाव नौका',
  'पुल',
  'बस',
  'बाढ़',
  'भगदड़',
  'भूकंप',
  'भूस्खलन हिमस्खलन',
  'रेल ट्रेन पटरी मालगाड़ी रेलगाड़ी रेलवे',
  'विमान हेलीकॉप्टर',
  'शराब',
  'सुरंग टनल',
  'हत्याकांड कत्ल हत्या',
]

/** Words that name an event together with its kind: `नाव हादसा`. Source: our own list; sorted. */
const eventWords = new Set(analyse('कांड त्रासदी दुर्घटना हादसा'))

const kinds = new Map(
  rows.flatMap((row) => {
    const first = row.split(' ')[0] ?? row
    return [...wordSet(row)].flatMap((word) => analyse(word).map((term): [string, string] => [term, first]))
  }),
)

/** The kind of event that an analysed term tells of, by the first word of its row; `null` for other terms. */
export function eventKindOf(term: string): string | null {
  return kinds.get(term) ?? null
}

/** Whether an analysed term names an event of any kind. */
export function isEventWord(term: string): boolean {
  return eventWords.has(term)
}
