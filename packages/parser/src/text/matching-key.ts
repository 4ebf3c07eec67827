import { cleanText } from './clean-text.ts'

/**
 * Returns the form in which phrases are compared: lower case, joiners and nukta dropped, chandrabindu as anusvara,
 * marks at both ends (quotes, dashes, colons, stops) gone. `'ख़बर सुनें:'` and `'खबर सुनें'` meet. Never shown.
 */
export function matchingKey(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/\u200C|\u200D|\u093C/g, '')
    .replaceAll('ँ', 'ं')
    .replace(/^[^\p{L}\p{M}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{M}\p{N}]+$/u, '')
}
