import type { MessageEntity } from 'grammy/types'
import { expect, test } from 'vitest'
import { normaliseEntities } from './normalise-entities.ts'

type Style = 'bold' | 'italic' | 'code' | 'blockquote' | 'hashtag'

const entity = (type: Style, offset: number, length: number): MessageEntity => ({ type, offset, length })
const link = (offset: number, length: number): MessageEntity => ({
  type: 'text_link',
  url: 'https://example.com/',
  offset,
  length,
})

test.each<[string, MessageEntity[], MessageEntity[]]>([
  ['styles that touch become one', [entity('bold', 0, 2), entity('bold', 2, 3)], [entity('bold', 0, 5)]],
  [
    'a style is cut where another begins inside it',
    [entity('bold', 0, 5), entity('italic', 2, 2)],
    [entity('bold', 0, 2), entity('bold', 2, 3), entity('italic', 2, 2)],
  ],
  [
    'a style is cut at both ends of a link inside it',
    [entity('bold', 0, 6), link(2, 2)],
    [entity('bold', 0, 2), link(2, 2), entity('bold', 2, 2), entity('bold', 4, 2)],
  ],
  ['code holds no style', [entity('code', 0, 4), entity('bold', 1, 2)], [entity('code', 0, 4)]],
  ['of two crossing links the first stays', [link(0, 3), link(2, 3)], [link(0, 3)]],
  [
    'a link that sticks out of a quote goes',
    [entity('blockquote', 0, 4), link(3, 3)],
    [entity('blockquote', 0, 4)],
  ],
  ['an empty entity goes', [entity('bold', 1, 0)], []],
])('%s', (_, sent, kept) => {
  expect(normaliseEntities(sent)).toEqual(kept)
})

test('what is found in the text gives way to links and codes, not to styles', () => {
  const found = [entity('hashtag', 0, 3), entity('hashtag', 5, 3)]
  expect(normaliseEntities([link(4, 5), entity('bold', 0, 3)], found)).toEqual([
    entity('hashtag', 0, 3),
    entity('bold', 0, 3),
    link(4, 5),
  ])
})
