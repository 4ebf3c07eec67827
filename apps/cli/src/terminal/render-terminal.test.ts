import { expect, test } from 'vitest'
import { renderTerminal, wrap } from './render-terminal.ts'

test('lines are broken at words', () => {
  expect(wrap('नदी पर बना पुराना पुल टूट गया', 10, '')).toBe('नदी पर बना\nपुराना पुल टूट\nगया')
})

test('a word longer than the line stays whole', () => {
  expect(wrap('अ कखगघङचछजझञट', 5, '')).toBe('अ\nकखगघङचछजझञट')
})

test('control characters from outside cannot steer the terminal', () => {
  const text = renderTerminal({ kind: 'notice', text: 'खतरा \u001B[2J\u0007 नहीं', actions: [] })
  expect(text).toBe('खतरा [2J नहीं')
})
