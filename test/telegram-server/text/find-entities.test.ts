import { expect, test } from 'vitest'
import { findEntities } from './find-entities.ts'

test.each([
  ['/start', ['bot_command /start']],
  ['देखें /khabar@khabar_bot।', ['bot_command /khabar@khabar_bot']],
  ['a/b और </b> और /रोको', []],
  ['https://example.com/a?b=1। और http://x.in', ['url https://example.com/a?b=1', 'url http://x.in']],
  ['@khabar और a@khabar', ['mention @khabar']],
  ['#ईरान #1 #मौसम_2', ['hashtag #ईरान', 'hashtag #मौसम_2']],
])('%s', (text, found) => {
  const entities = findEntities(text).map(
    ({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`,
  )
  expect(entities).toEqual(found)
})
