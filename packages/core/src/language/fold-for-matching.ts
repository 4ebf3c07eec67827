import { latinDigits } from '@khabar/parser'
import { remember } from './remember.ts'

/** A nasal that closes a syllable before a stop or a sibilant; न is written so before every class. */
const halfNasal = /न्(?=[क-घच-झट-ढत-धप-भशस])|ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|म्(?=[प-भ])/gu

/**
 * The form of a word under which its spellings meet; for matching only, never shown.
 *
 * NFC, lower case; ZWJ, ZWNJ, nukta and visarga off; chandrabindu and a half nasal before a consonant of its class
 * become anusvara (`हिन्दी` = `हिंदी`); Devanagari digits become ASCII; the glides of गये/गए, गयी/गई, जायेगा/जाएगा and
 * ाइ/ाय before a consonant (`इज़राइल` = `इजरायल`) become one.
 *
 * @see https://www.unicode.org/versions/latest/core-spec/chapter-12/ (Devanagari: nukta, ZWJ, ZWNJ)
 */
export const foldForMatching: (word: string) => string = remember(fold)

function fold(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/[\u200b-\u200d\u2060\ufeff\u093cः]/gu, '')
    .normalize('NFC')
    .toLowerCase()
  if (!/[\u0900-\u097f]/u.test(plain)) return plain
  return latinDigits(plain)
    .replace(/ँ/gu, 'ं')
    .replace(halfNasal, 'ं')
    .replace(/(?<=[क-हा-ौ])ये(?=ं?$|ं?ग[ाेी]$)/u, 'ए')
    .replace(/(?<=[क-हा-ौ])यी(?=ं?$)/u, 'ई')
    .replace(/ाइ(?=[क-मर-ह])/gu, 'ाय')
}
