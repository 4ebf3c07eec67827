import { expect, test } from 'vitest'
import { foundInput } from './found-input.ts'
import { parseFeed } from './index.ts'

test.each([
  [' \n', 'nothing'],
  ['PNG\0\0', 'binary data'],
  ['{"a":1}', 'JSON'],
  ['<!DOCTYPE html><html><body>नमस्ते', 'a web page'],
  ['<?xml version="1.0"?><opml/>', 'XML'],
  ['कल सुबह पुल खुलेगा।', 'plain text'],
])('%j looks like %s', (text, found) => {
  expect(foundInput(text)).toBe(found)
})

test('an error says in its sentence what was found', () => {
  expect(() => parseFeed('<html><body>प्रवेश</body></html>')).toThrow(
    'The input is no RSS, RDF, Atom or JSON feed; it looks like a web page.',
  )
})
