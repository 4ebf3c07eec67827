const loose: readonly (readonly [RegExp, string])[] = [
  [/ी/gu, 'ि'],
  [/ू/gu, 'ु'],
  [/ै/gu, 'े'],
  [/ौ|ॉ/gu, 'ो'],
  [/ई/gu, 'इ'],
  [/ऊ/gu, 'उ'],
  [/ऐ/gu, 'ए'],
  [/औ|ऑ/gu, 'ओ'],
  [/ं/gu, ''],
  [/([क-ह])्(?=\1)/gu, ''],
]

/**
 * A looser form of an analysed term, under which a misspelling meets its word: long and short vowels are one, nasals and
 * doubled consonants off. Words of their own meet there, too: only for what no article holds.
 */
export function spellingKey(term: string): string {
  return loose.reduce((key, [pattern, letter]) => key.replace(pattern, letter), term)
}
