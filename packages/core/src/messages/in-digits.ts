import type { Digits } from '../readers/reader.ts'

/** A number or time of ours in a reader's digits: `24` as `२४`. What an outlet or a reader wrote is never given to it. */
export function inDigits(text: string, digits: Digits): string {
  if (digits === 'latin') return text
  return text.replace(/[0-9]/g, (digit) => '०१२३४५६७८९'.charAt(Number(digit)))
}
