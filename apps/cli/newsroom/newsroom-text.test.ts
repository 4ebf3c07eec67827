import { expect, test } from 'vitest'
import { newsroomText } from './index.ts'

const now = () => Temporal.Instant.from('2026-03-08T06:30:00Z')

test('the text of a page runs from headline to plug-in line', () => {
  const blocks = newsroomText('satna-hadsa-mritak-14', { now }).trimEnd().split('\n\n')
  expect(blocks[0]).toBe('सतना रेल हादसा : मृतकों की संख्या 14 हुई, दो इंजीनियर निलंबित')
  expect(blocks[1]).toMatch(/^सतना । सतना रेल हादसे .* शुक्रवार को /u)
  const signed = blocks.indexOf('–आईएएनएस')
  const author = blocks.indexOf('admin')
  expect(signed).toBe(7)
  expect(author - signed - 1).toBe(24)
  expect(blocks[signed + 2]).toMatch(/^सतना\/भोपाल । .*\.\.\.$/u)
  expect(blocks.slice(author + 1).filter((_, index) => index % 2 === 0)).toEqual([
    'Read Previous',
    'Read Next',
    'WP Chaupal Social Share Powered By : ChaupalPlugins',
  ])
})

test('the newest article has no next one', () => {
  const text = newsroomText('vienna-masaude-par-sahmati', { now })
  expect(text).toContain('Read Previous')
  expect(text).not.toContain('Read Next')
})

test('an unknown slug is refused', () => {
  expect(() => newsroomText('nahin', { now })).toThrow(RangeError)
})
