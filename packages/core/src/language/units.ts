import { wordSet } from './word-set.ts'

/**
 * Words that belong to the number before them: a number is the same only with the same unit.
 *
 * Source: our own list of Indian numerals above a hundred, measures and currencies of news prose; folded, sorted.
 */
export const units: ReadonlySet<string> = wordSet(`
  kg km mm अरब इंच एकड करोड किग्रा किमी किलो किलोमीटर खरब घंटे टन डिग्री डॉलर दिन प्रतिशत फीट फीसद फीसदी फुट बजे महीने मिनट
  मिलियन मीटर मेगावाट यूरो रन रुपए लाख लीटर वर्ष विकेट साल सेकंड हजार हफ्ते हेक्टेयर
`)
