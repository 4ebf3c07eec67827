import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDigestSettings } from './parse-digest-settings.ts'

test.each([
  ['07:00 21:00', { digestTimes: ['07:00', '21:00'] }],
  ['7:00 और 21:00', { digestTimes: ['07:00', '21:00'] }],
  ['सोम-शुक्र 7 बजे', { digestDays: [1, 2, 3, 4, 5], digestTimes: ['07:00'] }],
  ['सोमवार से शुक्रवार सुबह 7 बजे', { digestDays: [1, 2, 3, 4, 5], digestTimes: ['07:00'] }],
  ['रविवार 9:00', { digestDays: [7], digestTimes: ['09:00'] }],
  ['रविवार को शाम ७ बजे', { digestDays: [7], digestTimes: ['19:00'] }],
  ['शनि, रवि 10:30', { digestDays: [6, 7], digestTimes: ['10:30'] }],
  ['शनि-सोम 8', { digestDays: [1, 6, 7], digestTimes: ['08:00'] }],
  ['mon-fri 7:00', { digestDays: [1, 2, 3, 4, 5], digestTimes: ['07:00'] }],
  ['हर दिन 7 बजे', { digestDays: [1, 2, 3, 4, 5, 6, 7], digestTimes: ['07:00'] }],
  ['10 खबरें', { digestLength: 10 }],
  ['पंद्रह ख़बरें', { digestLength: 15 }],
  ['5 stories', { digestLength: 5 }],
  ['मेरे विषय', { digestEdition: 'followed' }],
  ['सिर्फ मेरे विषयों की खबरें', { digestEdition: 'followed' }],
  ['मेरे सेक्शन', { digestEdition: 'sections' }],
  ['सब खबरें', { digestEdition: 'all' }],
  ['कुछ नया न हो तो बताएँ', { whenNothingNew: 'line' }],
  ['चुप', { whenNothingNew: 'silence' }],
  ['Europe/Berlin', { timeZone: 'Europe/Berlin' }],
  ['asia/kolkata 7:00', { timeZone: 'Asia/Kolkata', digestTimes: ['07:00'] }],
  ['Europe/Berlin, 7:00', { timeZone: 'Europe/Berlin', digestTimes: ['07:00'] }],
  ['UTC 6', { timeZone: 'UTC', digestTimes: ['06:00'] }],
  ['off', { digestTimes: [] }],
  ['बंद', { digestTimes: [] }],
  [
    'सोम-शुक्र 7:00 और 21:00, 10 खबरें, मेरे विषय, Europe/Berlin',
    {
      digestDays: [1, 2, 3, 4, 5],
      digestTimes: ['07:00', '21:00'],
      digestLength: 10,
      digestEdition: 'followed',
      timeZone: 'Europe/Berlin',
    },
  ],
])('"%s" is understood', (text, settings) => {
  expect(parseDigestSettings(text)).toEqual({ settings })
})

test.each([
  ['25:00', 'time', '25:00'],
  ['7:75', 'time', '7:75'],
  ['7:305', 'time', '7:305'],
  ['123', 'time', '123'],
  ['कल 7 बजे', 'time', 'कल 7 बजे'],
  ['सोमवार 25:00', 'time', '25:00'],
  ['7 बजे मत भेजना', 'time', '7 बजे मत भेजना'],
  ['small 7:00', 'time', 'small 7:00'],
  ['Berlin 7:00', 'time', 'Berlin 7:00'],
  ['Europe/Atlantis', 'zone', 'Europe/Atlantis'],
  ['IST 7:00', 'zone', 'IST'],
  ['7:00 +05:30', 'zone', '+05:30'],
  ['GMT+5', 'zone', 'GMT+5'],
  ['7 खबरें', 'length', '7 खबरें'],
  ['100 खबरें 7:00', 'length', '100 खबरें'],
])('"%s" is impossible: %s', (text, fault, part) => {
  expect(parseDigestSettings(text)).toEqual({ fault, text: part })
})

test('whatever is typed, what is understood are settings that a reader may have', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom('सोम', '-', 'शुक्र', '7', '25:00', '10', 'खबरें', 'मेरे विषय', 'a/b', 'बजे', 'रात'), {
        maxLength: 8,
      })
      .map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(words, (text) => {
      const wish = parseDigestSettings(text)
      const settings = 'settings' in wish ? wish.settings : {}
      const { digestTimes = [], digestDays = [1], digestLength = 5, timeZone = 'UTC' } = settings
      for (const time of digestTimes) expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
      expect(digestDays.length).toBeGreaterThan(0)
      expect([5, 10, 15]).toContain(digestLength)
      expect(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone)).not.toThrow()
    }),
  )
})
