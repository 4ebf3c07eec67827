import { expect, test } from 'vitest'
import { plainAddressOf } from './plain-address.ts'

test.each([
  'https://www.ujala.example/pul/',
  'http://ujala.example/pul',
  'https://m.ujala.example/pul?utm_source=x&fbclid=1#top',
])('%s is one address', (address) => {
  expect(plainAddressOf(address)).toBe('ujala.example/pul')
})

test('what tells two pages apart stays', () => {
  expect(plainAddressOf('https://ujala.example/?p=7')).not.toBe(plainAddressOf('https://ujala.example/?p=8'))
  expect(plainAddressOf('http://127.0.0.1:8080/a')).toBe('127.0.0.1:8080/a')
})

test('what is no address comes back as it is', () => {
  expect(plainAddressOf('यह पता नहीं')).toBe('यह पता नहीं')
})
