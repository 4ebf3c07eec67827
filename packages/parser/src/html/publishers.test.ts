import { expect, test } from 'vitest'
import { PUBLISHERS, publisherOf } from './publishers.ts'

const table = [{ host: 'nagar.example', body: '.khabar' }]

test('a publisher is found by its host and those below it, and by no other', () => {
  expect(publisherOf('https://nagar.example/a', table)?.body).toBe('.khabar')
  expect(publisherOf('https://www.nagar.example/a', table)?.body).toBe('.khabar')
  expect(publisherOf('https://mahanagar.example/a', table)).toBeNull()
  expect(publisherOf(null, table)).toBeNull()
})

test('the table is sorted, one row a host', () => {
  const hosts = PUBLISHERS.map(({ host }) => host)
  expect(hosts).toEqual([...new Set(hosts)].sort())
})
