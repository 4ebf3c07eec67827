import { expect, test } from 'vitest'
import { readEntities } from './read-entities.ts'

const read = (entities: unknown) => readEntities(entities, () => undefined)

test('what Telegram finds itself is passed over, the rest is kept', () => {
  const link = { type: 'text_link', offset: 0, length: 1, url: 'example.com' }
  const url = { type: 'url', offset: 0, length: 1 }
  expect(read([url, link])).toEqual([{ ...link, url: 'http://example.com/' }])
  expect(read(undefined)).toEqual([])
})

test.each([
  ['x', "can't parse MessageEntity: expected an Object"],
  [{ type: 'bold', length: 1 }, `can't parse MessageEntity: Can't find field "offset"`],
  [{ type: 'strange', offset: 0, length: 1 }, "can't parse MessageEntity: Unsupported type specified"],
  [
    { type: 'text_link', offset: 0, length: 1, url: 'x:y' },
    "entity URL 'x:y' is invalid: Wrong port number specified in the URL",
  ],
  [{ type: 'text_mention', offset: 0, length: 1, user: { id: 5 } }, 'user not found'],
])('%j is refused', (entity, reason) => {
  expect(() => read([entity])).toThrow(`Bad Request: ${reason}`)
})
