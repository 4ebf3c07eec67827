const word =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Join_Control}]*(?:(?:[-‐‑'’](?=[\p{L}\p{N}])|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{M}\p{N}\p{Join_Control}]+)*/gu

/**
 * The words of a text in order: runs of letters, marks and digits, joined over an inner hyphen or apostrophe.
 *
 * `जोंग-उन` and `India's` are one word each; `15,000`, `4.5` and `7:30` stay whole. ZWJ and ZWNJ belong to their word.
 */
export function splitWords(text: string): string[] {
  return text.match(word) ?? []
}
