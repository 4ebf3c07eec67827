/** Openers that say nothing at all. Source: our own list from agency prose; sorted. */
const fillers = [
  'आपको बता दें(?: कि)?',
  'उल्लेखनीय है कि',
  'गौरतलब है कि',
  'ज्ञात हो कि',
  'बता दें(?: कि)?',
  'बताते चलें कि',
  'मालूम हो कि',
]

/**
 * Openers that only join a sentence to the one before and can go without changing what it says; contrast words
 * (लेकिन, हालांकि) are no such openers. वहीं, उधर and इधर count only before a comma: "वहीं के लोग" names a place.
 *
 * Source: our own list from agency prose; sorted.
 */
const joiners = [
  'इतना ही नहीं',
  'इधर(?=,)',
  'इस बीच',
  'इसके अलावा',
  'इसके साथ ही',
  'इसी बीच',
  'उधर(?=,)',
  'दरअसल',
  'दूसरी ओर',
  'दूसरी तरफ',
  'बहरहाल',
  'वहीं(?=,)',
  'वहीं,? दूसरी (?:ओर|तरफ)',
  'साथ ही',
]

const fillerOpening = openingOf(fillers)
const connectiveOpening = openingOf([...fillers, ...joiners])

/** Length in UTF-16 units of the pure connective a sentence opens with (`इस बीच, `); 0 where it opens with none. */
export function connectiveLength(sentence: string): number {
  return connectiveOpening.exec(sentence)?.[0].length ?? 0
}

/** Length of the empty phrase a sentence opens with (`बता दें कि `), which no sentence needs; 0 where there is none. */
export function fillerLength(sentence: string): number {
  return fillerOpening.exec(sentence)?.[0].length ?? 0
}

function openingOf(phrases: readonly string[]): RegExp {
  return new RegExp(`^(?:${phrases.join('|')})(?![\\p{L}\\p{M}])\\s*,?\\s*`, 'u')
}
