import { expect, test } from 'vitest'
import { parsePage } from './parse-page.ts'

const sentence = 'सरकार ने मंगलवार को कहा कि नई योजना के तहत किसानों को समय पर सहायता दी जाएगी।'.normalize('NFC')
const story = `<h1>किसानों को मिलेगी सहायता</h1><p>${sentence}</p>`

test.each([
  ['deep nesting', `${'<div>'.repeat(100_000)}${story}`],
  ['nothing closed', `${story}${'<ul><li><b><i><a href="/x"><table><tr><td>'.repeat(2000)}`],
  ['an attribute of a megabyte', `<div class="${'x '.repeat(500_000)}">${story}</div>`],
  ['a link of a megabyte', `${story}<a href="/${'x'.repeat(1_000_000)}">पांच शब्दों का एक लंबा शीर्षक</a>`],
  ['many children that change their parent', `<b><div>${'<i></i>'.repeat(50_000)}</b>${story}`],
  ['many tables in tables', `${'<table><tr><td>'.repeat(3000)}${story}`],
  ['lone surrogates', `${story}<p>\uD800 ${sentence} \uDFFF</p>`],
  ['unclosed comments', `${story}${'<!--'.repeat(50_000)}`],
  ['unclosed scripts', `${story}${'<script>'.repeat(50_000)}`],
  [
    'a flood of brackets in JSON-LD',
    `<script type="application/ld+json">${'['.repeat(100_000)}</script>${story}`,
  ],
])('%s is read as a page', (_name, html) => {
  const { article } = parsePage(html, { url: 'https://nagar.example/a' })
  expect(article?.paragraphs.join(' ').isWellFormed() ?? true).toBe(true)
})

test('a hundred thousand teasers are read', () => {
  const cards = Array.from(
    { length: 100_000 },
    (_, id) => `<li><a href="/n/${id}">खबर ${id} का पांच शब्दों का शीर्षक</a></li>`,
  )
  const { article, teaserSets } = parsePage(
    `<div>${story}<p>${sentence} और भी।</p></div><ul>${cards.join('')}</ul>`,
    {
      url: 'https://nagar.example/a',
    },
  )
  expect(article?.paragraphs).toHaveLength(2)
  expect(teaserSets[0]?.teasers).toHaveLength(100_000)
}, 60_000)
