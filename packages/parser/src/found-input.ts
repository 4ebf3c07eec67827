/** What an input looks like that is not what was asked for. */
export type FoundInput = 'nothing' | 'binary data' | 'JSON' | 'a web page' | 'XML' | 'plain text'

const enough = 4_096

/** Judges an input by its beginning. */
export function foundInput(text: string): FoundInput {
  const start = text.slice(0, enough).trim()
  if (start === '') return 'nothing'
  if (start.includes('\0')) return 'binary data'
  if (/^\uFEFF?[[{]/u.test(start)) return 'JSON'
  if (/<!doctype html|<html[\s>]|<body[\s>]/i.test(start)) return 'a web page'
  return /<\?xml|^\uFEFF?<[a-z]/iu.test(start) ? 'XML' : 'plain text'
}
