import { expect, test } from 'vitest'
import { chooseHeadline } from './choose-headline.ts'

const none = { h1s: [], openGraph: null, jsonLd: null, title: null }
const headline = 'पुराना पुल तीन सप्ताह बंद रहेगा'

function choose(candidates: Partial<Parameters<typeof chooseHeadline>[0]>, host: string | null = null) {
  return chooseHeadline({ ...none, ...candidates }, { siteNames: ['नगर समाचार'], host })
}

test.each([
  [`${headline} | नगर समाचार`],
  [`नगर समाचार - ${headline}`],
  [`${headline} – Nagar Samachar`],
  [`${headline} | nagarsamachar.com`],
])('the site name goes from "%s"', (title) => {
  expect(choose({ title }, 'www.nagarsamachar.com')).toBe(headline)
})

test('a colon in a headline parts no site name from it', () => {
  expect(choose({ title: `भोपाल : ${headline}` }, 'bhopal.example')).toBe(`भोपाल : ${headline}`)
})

test('an English slug and a cut title yield to the whole Hindi one', () => {
  expect(choose({ h1s: ['Old bridge news 5205298'], openGraph: 'पुराना पुल तीन...', jsonLd: headline })).toBe(
    headline,
  )
})

test('among several first headings the one that the page repeats elsewhere is taken', () => {
  expect(choose({ h1s: ['राज्य की सभी बड़ी खबरें', headline], openGraph: `${headline} - नगर समाचार` })).toBe(
    headline,
  )
})

test('a page that names none has none', () => {
  expect(choose({ title: 'नगर समाचार' })).toBeNull()
})
