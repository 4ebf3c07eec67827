import { expect, test } from 'vitest'
import { translatorFor } from '../locales/translator.ts'
import { pageOf, turnsOf } from './page-turns.ts'

const say = translatorFor('hi')
const dataOf = (page: number) => `t:${page}`

test('what fits on one page has no buttons and does not say where it is', () => {
  for (const length of [0, 5]) {
    const place = pageOf(0, { length, pageLength: 5 })
    expect(turnsOf(place, { say, dataOf })).toEqual({ footer: null, actions: [] })
  }
})

test('the first and the last page have one button, those between have two', () => {
  const turns = [0, 1, 2].map((page) => turnsOf(pageOf(page, { length: 11, pageLength: 5 }), { say, dataOf }))
  expect(turns.map(({ footer }) => footer)).toEqual(['पेज 1 / 3', 'पेज 2 / 3', 'पेज 3 / 3'])
  expect(turns.map(({ actions }) => actions.map((action) => ('data' in action ? action.data : '')))).toEqual([
    ['t:1'],
    ['t:0', 't:2'],
    ['t:1'],
  ])
})

test('a page behind the end is the last one', () => {
  expect(pageOf(999, { length: 11, pageLength: 5 })).toEqual({ page: 2, pages: 3, start: 10 })
})
