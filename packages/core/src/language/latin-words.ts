import { wordSet } from './word-set.ts'

/**
 * English function words and romanised Hindi ones that say nothing about a text's subject.
 *
 * Source: our own list of what readers put around the words they mean (`bihar ki khabar`); sorted.
 */
export const latinStopWords: ReadonlySet<string> = wordSet(`
  a about an and are as at aur be bhi by can for from ha hai hain has have how ho hua hui in is ka kab ke ki ko kya
  main me mein ne not of on or par se tha that the thi this to was were what when where will with woh ye yeh
`)

/**
 * Short names in Latin letters that are ordinary words as well, in English or romanised Hindi. Source: our own; sorted.
 */
export const ordinaryLatinWords: ReadonlySet<string> = wordSet(`
  aap ed it jee raw sir sit un up us who
`)
