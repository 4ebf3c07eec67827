import { expect, test } from 'vitest'
import { cleanByline, readByline } from './byline.ts'

test.each([
  ['By रेखा शर्मा', 'रेखा शर्मा'],
  ['लेखक: रेखा शर्मा', 'रेखा शर्मा'],
  ['Written by: Rekha Sharma | Updated: 9 Jun 2025', 'Rekha Sharma'],
  ['रेखा शर्मा अपडेटेड 9 जून 2025', 'रेखा शर्मा'],
  ['रेखा शर्मा, 9 जून 2025', 'रेखा शर्मा'],
  ['रेखा शर्मा द्वारा', 'रेखा शर्मा'],
  ['रेखा शर्मा, विनोद मेहता', 'रेखा शर्मा, विनोद मेहता'],
  ['Byron Smith', 'Byron Smith'],
  ['Jean-Luc Petit', 'Jean-Luc Petit'],
])('%s is by %s', (text, name) => {
  expect(cleanByline(text)).toBe(name)
})

test('a line without a label is no byline', () => {
  expect(readByline('रेखा शर्मा ने कहा')).toBeNull()
  expect(readByline('रिपोर्ट: रेखा शर्मा')).toBe('रेखा शर्मा')
  expect(readByline('By')).toBeNull()
})
