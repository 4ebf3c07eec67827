/** A text with its Devanagari digits as Latin ones: `७:३०` as `7:30`. */
export function latinDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
}
