import { remember } from '../language/remember.ts'

/**
 * The form of an analysed term under which spellings of one name meet: `नाईक` and `नाइक`, `फीरोज` and `फिरोज`, `अब्बास` and
 * `अबास`. Coarser than folding, so it serves to compare two articles only.
 */
export const spellingKeyOf: (term: string) => string = remember((term) =>
  term
    .replace(/[ईऊऐऔीूैौ]/gu, (vowel) => shortVowels[vowel] ?? vowel)
    .replace(/[शष]/gu, 'स')
    .replace(/ण/gu, 'न')
    .replace(/([क-ह])्(?=\1)/gu, ''),
)

const shortVowels: Readonly<Record<string, string>> = {
  ई: 'इ',
  ऊ: 'उ',
  ऐ: 'ए',
  औ: 'ओ',
  'ी': 'ि',
  'ू': 'ु',
  'ै': 'े',
  'ौ': 'ो',
}
