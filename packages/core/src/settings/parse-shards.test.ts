import { expect, test } from 'vitest'
import { parseShards } from './parse-shards.ts'

test.each([
  ['0/1', [0], 1],
  ['0,1/4', [0, 1], 4],
  ['0-3/16', [0, 1, 2, 3], 16],
  ['0,2-3,15/16', [0, 2, 3, 15], 16],
])('%s are the shards %j of %i', (text, ids, count) => {
  expect(parseShards(text)).toEqual({ ids, count })
})

test.each([
  '',
  '0',
  '4',
  '/4',
  '0/0',
  '4/4',
  '1-0/4',
  '0,0/4',
  '0-2,1/4',
  '0,/4',
  '-1/4',
  '0x1/4',
  '0 / 4',
  '1.5/4',
  '0-99999/99999',
  'auto',
])('“%s” names no shards', (text) => {
  expect(parseShards(text)).toBeNull()
})
