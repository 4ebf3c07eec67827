import { expect, test } from 'vitest'
import { renderTerminal, wrap } from './render-terminal.ts'

test('lines are broken at words', () => {
  expect(wrap('नदी पर बना पुराना पुल टूट गया', 10, '')).toBe('नदी पर बना\nपुराना पुल टूट\nगया')
})

test('a word longer than the line stays whole', () => {
  expect(wrap('अ कखगघङचछजझञट', 5, '')).toBe('अ\nकखगघङचछजझञट')
})

test('a heading stands above the card that it begins with', () => {
  const card = {
    storyId: 1,
    headline: 'पुल टूटा',
    summary: '',
    meta: 'उजाला',
    publishedAt: '',
    url: null,
    imageUrl: null,
  }
  const cards = [{ ...card, heading: 'पुल\u001B और सड़क' }, card]
  const text = renderTerminal({ kind: 'digest', title: 'खबरें', intro: null, cards, footer: null, actions: [] })
  expect(text).toBe('खबरें\n\n── पुल  और सड़क\n1. पुल टूटा\n   उजाला\n\n2. पुल टूटा\n   उजाला')
})

test('control characters from outside cannot steer the terminal', () => {
  const text = renderTerminal({ kind: 'notice', text: 'खतरा \u001B[2J\u0007 नहीं', actions: [] })
  expect(text).toBe('खतरा [2J नहीं')
})
