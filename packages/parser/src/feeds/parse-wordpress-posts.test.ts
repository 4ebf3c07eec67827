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
