import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ParseError } from '../parse-error.ts'
import { pageOfItem } from './page-of-item.ts'
import { parseWordPressPosts } from './parse-wordpress-posts.ts'

const url = 'https://nagar.example/wp-json/wp/v2/posts?_embed'
const post = {
  id: 7,
  date: '2025-06-09T18:40:00',
  date_gmt: '2025-06-09T13:10:00',
  modified_gmt: '2025-06-09T14:00:00',
  guid: { rendered: 'https://nagar.example/?p=7' },
  link: 'https://nagar.example/nadi/',
  title: { rendered: 'नदी का पानी &#8220;साफ&#8221; हुआ' },
  content: { rendered: '<p>वाराणसी। नदी का पानी पहले से साफ हुआ है और लोग खुश हैं।</p>', protected: false },
  excerpt: { rendered: '<p>नदी का पानी [&hellip;]</p>' },
  _embedded: {
    author: [{ name: 'रेखा शर्मा' }],
    'wp:featuredmedia': [
      { source_url: 'https://nagar.example/n.jpg', alt_text: 'नदी' },
      { code: 'rest_forbidden' },
    ],
    'wp:term': [[{ name: 'राज्य', taxonomy: 'category' }], [{ name: 'नदी', taxonomy: 'post_tag' }], 'bad'],
  },
}

function itemOf(fields: object) {
  const [item] = parseWordPressPosts(JSON.stringify([{ ...post, ...fields }]), { url }).items
  if (item === undefined) throw new Error('no item')
  return item
}

test('a post becomes an item whose page is its article', () => {
  const feed = parseWordPressPosts(JSON.stringify([post]), { url })
  expect(feed).toMatchObject({ siteUrl: 'https://nagar.example/', title: null })
  expect(feed.items).toMatchObject([
    {
      id: 'https://nagar.example/?p=7',
      url: 'https://nagar.example/nadi/',
      headline: 'नदी का पानी “साफ” हुआ',
      excerpt: 'नदी का पानी […]',
      byline: 'रेखा शर्मा',
      categories: ['राज्य', 'नदी'],
      images: [{ url: 'https://nagar.example/n.jpg', alt: 'नदी' }],
      publishedAt: Temporal.Instant.from('2025-06-09T13:10:00Z'),
      modifiedAt: Temporal.Instant.from('2025-06-09T14:00:00Z'),
    },
  ])
  const [item] = feed.items
  expect(item === undefined ? null : pageOfItem(item)?.article).toMatchObject({ dateline: ['वाराणसी'] })
})

test('the section is the first category; tags and other taxonomies are categories too', () => {
  const terms = [
    [{ name: 'नदी', taxonomy: 'post_tag' }],
    [
      { name: 'Uncategorized', taxonomy: 'category' },
      { name: 'राज्य', taxonomy: 'category' },
    ],
    [{ name: 'बाढ़ 2025', taxonomy: 'series' }],
  ]
  expect(itemOf({ _embedded: { 'wp:term': terms } })).toMatchObject({
    section: 'राज्य',
    categories: ['राज्य', 'नदी', 'बाढ़ 2025'.normalize('NFC')],
  })
})

test('the featured picture comes in the largest size that fits a chat', () => {
  const sizes = {
    medium: { source_url: 'https://nagar.example/n-300.jpg', width: 300 },
    large: { source_url: 'https://nagar.example/n-1024.jpg', width: 1024 },
    huge: { source_url: 'https://nagar.example/n-2048.jpg', width: 2048 },
    bad: 5,
  }
  const media = { source_url: 'https://nagar.example/n.jpg', media_details: { sizes } }
  expect(itemOf({ _embedded: { 'wp:featuredmedia': [media] } }).images).toEqual([
    { url: 'https://nagar.example/n-1024.jpg', alt: null },
  ])
})

test('without _embedded, the fields of frequent plug-ins tell author and picture', () => {
  const yoast = { author: 'मोहन', og_image: [{ url: 'https://nagar.example/og.jpg' }] }
  expect(itemOf({ _embedded: undefined, yoast_head_json: yoast })).toMatchObject({
    byline: 'मोहन',
    images: [{ url: 'https://nagar.example/og.jpg' }],
  })
})

test('a protected post has its excerpt only', () => {
  const protectedPost = { content: { rendered: '', protected: true } }
  expect(itemOf(protectedPost)).toMatchObject({
    contentHtml: null,
    excerpt: 'नदी का पानी […]'.normalize('NFC'),
  })
})

test('a full page names the next one, and what lies behind the last is empty', () => {
  const page = 'https://nagar.example/wp-json/wp/v2/posts?per_page=2&page=3'
  const full = [post, { ...post, id: 8, guid: { rendered: '8' } }]
  expect(parseWordPressPosts(JSON.stringify(full), { url: page }).nextUrl).toBe(
    'https://nagar.example/wp-json/wp/v2/posts?per_page=2&page=4',
  )
  expect(parseWordPressPosts(JSON.stringify([post]), { url: page }).nextUrl).toBeNull()
  const behind = '{"code":"rest_post_invalid_page_number","message":"x","data":{"status":400}}'
  expect(parseWordPressPosts(behind, { url: page }).items).toEqual([])
})

test('an answer behind a warning of PHP is read, one that was cut off keeps its whole posts', () => {
  const answer = JSON.stringify([post, { ...post, id: 8, guid: { rendered: '8' } }])
  expect(parseWordPressPosts(`<b>Notice</b>: x [y]\n${answer}`, { url }).items).toHaveLength(2)
  expect(parseWordPressPosts(answer.slice(0, -30), { url }).items).toHaveLength(1)
})

test('a bad post is left out, an empty answer is an empty feed, one post alone is read', () => {
  expect(parseWordPressPosts(JSON.stringify([{ id: 1 }, null, post])).items).toHaveLength(1)
  expect(parseWordPressPosts('[]').items).toEqual([])
  expect(parseWordPressPosts(JSON.stringify({ ...post, _embedded: 5, date_gmt: 5 })).items[0]).toMatchObject({
    byline: null,
    publishedAt: Temporal.Instant.from('2025-06-09T13:10:00Z'),
  })
})

test.each(['', 'पाठ', '{"code":"rest_no_route"}', '[{"id":1,"name":"tag"}]', 'null'])(
  '%s is not an answer with posts',
  (text) => {
    expect(() => parseWordPressPosts(text, { url })).toThrow(
      expect.objectContaining({ reason: 'not-posts', url }),
    )
  },
)

test('whatever JSON comes in, it gives a feed or a ParseError', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      try {
        parseWordPressPosts(text)
      } catch (error) {
        expect(error).toBeInstanceOf(ParseError)
      }
    }),
  )
})
