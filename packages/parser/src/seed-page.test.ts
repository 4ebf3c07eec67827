import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parsePage } from './parse-page.ts'

// the page that the project starts from stands beside the repository and is never copied into it
const seed = new URL('../../../../shared/seeds/000_403537c12c6eacfd.txt', import.meta.url)

test.skipIf(!existsSync(seed))('the seed page comes out exactly', () => {
  const text = readFileSync(seed, 'utf8')
  const lines = text.split('\n').filter((line) => line !== '')
  const page = parsePage(text)
  const headlines = lines.filter((_, index) => index > 13 && index < 38 && index % 2 === 0)

  expect(page.article).toMatchObject({
    headline: lines[0],
    dateline: ['सोल'],
    agency: 'आईएएनएस',
    truncated: false,
  })
  expect(page.article?.paragraphs).toEqual([lines[1]?.replace('सोल । ', ''), ...lines.slice(2, 13)])
  expect(page.article?.paragraphs[0]).toMatch(/^उत्तर कोरिया के नेता किम जोंग-उन ने कहा है/)
  expect(page.teaserSets).toHaveLength(1)
  const teasers = page.teaserSets[0]?.teasers ?? []
  expect(teasers.map(({ headline }) => headline)).toEqual(headlines)
  expect(teasers.map(({ dateline }) => dateline.join('/'))).toEqual(
    'ढाका,मुंबई,नई दिल्ली,यरूशलम,तेहरान/यरूशलम,नई दिल्ली,बलूचिस्तान,यरूशलम,तेल अवीव,बीजिंग,पेरिस/नई दिल्ली,नई दिल्ली'.split(
      ',',
    ),
  )
  teasers.forEach(({ text, truncated }, index) => {
    const printed = lines[15 + index * 2] ?? ''
    expect(truncated).toBe(true)
    expect(printed.endsWith(`${text}...`)).toBe(true)
    expect(text).not.toMatch(/^[^ ]+ ?[^ ]* [।|] /u)
  })
  expect(page.previous).toEqual({ headline: lines[40], url: null })
  expect(page.next).toEqual({ headline: lines[42], url: null })
  expect(JSON.stringify(page)).not.toMatch(/admin|WP2Social|XYZScripts|Read /)
})
