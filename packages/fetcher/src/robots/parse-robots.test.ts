import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPathAllowed } from './match-path.ts'
import { parseRobots } from './parse-robots.ts'

const isAllowed = (robots: string, path: string) =>
  isPathAllowed(parseRobots(robots, 'Khabar'), new URL(path, 'https://ujala.example'))

test('our own group counts where there is one, else the one for all', () => {
  const robots = 'User-agent: *\nDisallow: /\n\nuser-agent: KHABAR/2.0\nDisallow: /private\n'
  expect(isAllowed(robots, '/news')).toBe(true)
  expect(isAllowed(robots, '/private/1')).toBe(false)
  expect(isAllowed('User-agent: *\nDisallow: /', '/news')).toBe(false)
  expect(isAllowed('User-agent: Khabari\nDisallow: /', '/news')).toBe(true)
})

test('several groups of ours are one, and one group may name several agents', () => {
  const robots =
    'User-agent: Khabar\nDisallow: /a\nUser-agent: x\nDisallow: /c\nUser-agent: y\nSitemap: /s\n\nUser-agent: khabar\nDisallow: /b'
  expect(['/a', '/b', '/c'].map((path) => isAllowed(robots, path))).toEqual([false, false, true])
})

test('our own empty group lets us in where all others are kept out', () => {
  expect(isAllowed('User-agent: *\nDisallow: /\nUser-agent: Khabar\nDisallow:', '/news')).toBe(true)
})

test('the longest pattern decides, and Allow between equals', () => {
  const robots = 'User-agent: *\nDisallow: /news\nAllow: /news/hindi\nDisallow: /same\nAllow: /same'
  expect(isAllowed(robots, '/news/english')).toBe(false)
  expect(isAllowed(robots, '/news/hindi/1')).toBe(true)
  expect(isAllowed(robots, '/same')).toBe(true)
  expect(isAllowed(robots, '/')).toBe(true)
})

test.each([
  ['/*.php$', '/a/b.php', false],
  ['/*.php$', '/a/b.php?c', true],
  ['/*.php$', '/a.php/b.php', false],
  ['/*.php', '/a/b.php?c', false],
  ['/a*b*c', '/axxbxxc1', false],
  ['/a*b*c', '/axxcxxb', true],
  ['/a$', '/a', false],
  ['/a$', '/ab', true],
  ['/*a$', '/a', false],
  ['/ab*b$', '/ab', true],
  ['*/amp', '/x/amp/1', false],
  ['/?s=', '/?s=पुल', false],
  ['/खबर/', '/%E0%A4%96%E0%A4%AC%E0%A4%B0/1', false],
  ['/%e0%a4%96%e0%a4%ac%e0%a4%b0/', '/खबर/1', false],
  ['/%7Euser', '/~user/1', false],
  ['/a%2Fb', '/a/b', true],
  ['/a-%2A', '/a-*', false],
  ['/a-%2A', '/a-b', true],
])('Disallow: %s leaves %s: %s', (pattern, path, expected) => {
  expect(isAllowed(`User-agent: *\nDisallow: ${pattern}`, path)).toBe(expected)
})

test('comments, odd line ends, unknown lines and lines without a colon are passed over', () => {
  const robots =
    '\ufeff# कुछ नहीं\rUser-agent : *  # all\r\nCrawl-delay: 9\nallow\n Disallow :/a # b\r\r\nnonsense'
  expect(isAllowed(robots, '/a')).toBe(false)
  expect(isAllowed(robots, '/b')).toBe(true)
  expect(parseRobots('Disallow: /', 'Khabar')).toEqual([])
})

test('whatever a file holds, it ends in an answer', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('User-agent: *', 'Disallow: /', 'Allow: /*%'),
  )
  fc.assert(
    fc.property(fc.array(line), fc.webPath(), (lines, path) => {
      expect(isAllowed(lines.join('\n'), `/x${path}`)).toBeTypeOf('boolean')
    }),
  )
})

test('files and addresses made to hurt end too', () => {
  const path = `/${'a'.repeat(1_000_000)}`
  expect(isAllowed(`User-agent: *\nDisallow: /${'*a'.repeat(100_000)}b$`, path)).toBe(true)
  expect(isAllowed(`User-agent: *\n${'Disallow: *b\n'.repeat(40_000)}`, path)).toBe(true)
})
