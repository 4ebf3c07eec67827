import { wordSet } from '../language/word-set.ts'

/**
 * Words of time in a query, folded as by `foldForMatching`: Hindi, the same in Latin letters, and English. A row is the
 * words of one meaning.
 *
 * Source: our own list from the calendar words of Hindi news and chats. कल is yesterday here: news has happened.
 */
export const daysAgo: ReadonlyMap<string, number> = valuesOf([
  [0, 'आज aaj aj today todays'],
  [1, 'कल kal yesterday yesterdays'],
  [2, 'परसों parso parson'],
])

/** ISO numbers of the weekdays. */
export const weekdays: ReadonlyMap<string, number> = valuesOf([
  [1, 'सोमवार monday somvar somwar'],
  [2, 'मंगलवार tuesday mangalvar mangalwar'],
  [3, 'बुधवार wednesday budhvar budhwar'],
  [4, 'गुरुवार बृहस्पतिवार वीरवार thursday guruvar guruwar'],
  [5, 'शुक्रवार friday shukravar shukrawar'],
  [6, 'शनिवार saturday shanivar shaniwar'],
  [7, 'रविवार इतवार sunday itwar ravivar raviwar'],
])

export const months: ReadonlyMap<string, number> = valuesOf([
  [1, 'जनवरी january jan janvari'],
  [2, 'फरवरी february feb farvari'],
  [3, 'मार्च march'],
  [4, 'अप्रैल april'],
  [5, 'मई may mai'],
  [6, 'जून june joon'],
  [7, 'जुलाई july julai'],
  [8, 'अगस्त august agast'],
  [9, 'सितंबर september sitambar'],
  [10, 'अक्टूबर अक्तूबर october aktubar'],
  [11, 'नवंबर november nov navambar'],
  [12, 'दिसंबर december dec disambar'],
])

export type Unit = 'hours' | 'days' | 'weeks' | 'months' | 'years'

/** Units of time. `इस हफ़्ते` is of the calendar, `पिछले 2 हफ़्ते` is counted back from now. */
export const periodUnits: ReadonlyMap<string, Unit> = valuesOf([
  ['hours', 'घंटा घंटे घंटों ghanta ghante ghanton hour hours'],
  ['days', 'दिन दिनों day days din dino dinon'],
  ['weeks', 'सप्ताह सप्ताहों हफ्ता हफ्ते हफ्तों hafta hafte hafton saptah week weeks'],
  ['months', 'महीना महीने महीनों माह mahina mahine mahino month months'],
  ['years', 'वर्ष वर्षों साल सालों saal saalon varsh year years'],
])

export const thisWords: ReadonlySet<string> = wordSet('इस is this')

export const previousWords: ReadonlySet<string> = wordSet(`
  गत पिछला पिछली पिछले बीता बीती बीते bite gat last past pichhla pichhle pichhli pichla pichle pichli previous
`)

/** Parts of a day: with a day in front they say nothing that our dates could tell. */
export const dayParts: ReadonlySet<string> = wordSet(`
  दोपहर रात शाम सुबह dopahar evening morning night raat shaam subah
`)

/** What follows a month that is meant as a time (`नवंबर में`); मार्च alone may be a march. */
export const insideWords: ReadonlySet<string> = wordSet('में mein me')

function valuesOf<T>(rows: readonly (readonly [T, string])[]): Map<string, T> {
  return new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)))
}
