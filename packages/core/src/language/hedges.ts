/**
 * Words of doubt and attribution: what carries one is a claim, and no shortening may make it a fact.
 *
 * Source: our own list from agency prose; sorted.
 */
const hedges = [
  'आरोप',
  'कथित',
  'के अनुसार',
  'के मुताबिक',
  'के हवाले',
  'दावा',
  'माना जा',
  'शायद',
  'संदिग्ध',
  'संभवत',
  'सूत्रों',
  'हो सकत',
]

const hedge = new RegExp(hedges.join('|'), 'gu')

/** Number of words of doubt or attribution (कथित, आरोप, के अनुसार, सूत्रों …) in a text. */
export function countHedges(text: string): number {
  return text.match(hedge)?.length ?? 0
}
