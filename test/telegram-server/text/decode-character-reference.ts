const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
])

/**
 * The character an `&…` reference at `at` stands for and where the text goes on, or `undefined` where the ampersand
 * is to be read as itself.
 *
 * Telegram knows four named references and the numeric ones; the closing semicolon may be missing.
 *
 * @see https://core.telegram.org/bots/api#html-style
 */
export function decodeCharacterReference(
  text: string,
  at: number,
): { character: string; end: number } | undefined {
  const found = /&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([a-zA-Z]*));?/y
  found.lastIndex = at
  const match = found.exec(text)
  if (!match) return undefined
  const character = characterOf(match)
  return character === undefined ? undefined : { character, end: found.lastIndex }
}

function characterOf([whole, hexadecimal, decimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return named.get(name)
  const code =
    hexadecimal === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hexadecimal, 16)
  const isTooLong = whole.replace(/;$/, '').length >= 10
  if (Number.isNaN(code) || code === 0 || code >= 0x10ffff || isTooLong) return undefined
  return String.fromCodePoint(code)
}
