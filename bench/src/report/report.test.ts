import { expect, it } from 'vitest'
import { flatten } from './flatten.ts'
import { formatNumber } from './format-number.ts'
import { renderTable } from './render-table.ts'

const rows = [
  { key: 'r1', value: 58.82, peers: { 'lead-2': 55.07 }, note: '3 articles' },
  { key: 'words', value: 40 },
]

it('aligns keys to the left and numbers to the right', () => {
  expect(renderTable('ilsum', rows)).toBe(
    ['ilsum  khabar  lead-2', 'r1      58.82   55.07  3 articles', 'words      40'].join('\n'),
  )
})

it('flattens rows and peers of measured areas and drops what is no number', () => {
  const nothing = { key: 'rl', value: Number.NaN }
  expect(
    flatten([
      { state: 'measured', area: 'ilsum', rows: [...rows, nothing], seconds: 1 },
      { state: 'skipped', area: 'usc', missing: ['usc_dev.jsonl'] },
    ]),
  ).toEqual({ 'ilsum.r1': 58.82, 'ilsum.r1.lead-2': 55.07, 'ilsum.words': 40 })
})

it('shows about four digits', () => {
  expect([0, 0.98765, 12.3456, 123.456, 1234.5, Number.NaN].map(formatNumber)).toEqual([
    '0',
    '0.988',
    '12.35',
    '123.5',
    '1235',
    '–',
  ])
})
