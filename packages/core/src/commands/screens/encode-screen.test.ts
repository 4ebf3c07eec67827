import { expect, test } from 'vitest'
import { sections } from '../../sections/section.ts'
import { decodeCommand } from '../encode-command.ts'
import { decodeScreen, encodeScreen } from './encode-screen.ts'
import { screens } from './screen.ts'
import { isSetting, settings } from './settings.ts'

const choices = screens.flatMap((screen) => [
  { screen, choice: null },
  ...(isSetting(screen) ? settings[screen].choices.map((choice) => ({ screen, choice })) : []),
])
const all = [
  ...choices,
  ...sections.map((section) => ({ screen: 'pick' as const, choice: `s${section}` })),
  { screen: 'pick' as const, choice: `t${Number.MAX_SAFE_INTEGER}` },
  { screen: 'zone' as const, choice: 'America/Argentina/ComodRivadavia' },
]

test.each(all)(
  'the button $screen $choice says the same after a round trip, in 64 bytes',
  ({ screen, choice }) => {
    const data = encodeScreen(screen, choice)
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
    expect(decodeCommand(data)).toEqual({ name: 'screen', screen, choice })
  },
)

test.each([
  '',
  'v',
  'v:',
  'v:nosuch',
  'v:set.',
  'v:set.<b>',
  'V:set',
  'v:set.a b',
  `v:zone.${'x'.repeat(60)}`,
])('“%s” is no screen', (data) => {
  expect(decodeScreen(data)).toBeNull()
})

test('no choice of a setting is taken for another, and rubbish changes nothing', () => {
  const reader = {
    language: 'hi',
    timeZone: 'Asia/Kolkata',
    digestTimes: ['07:00'],
    digestDays: [1, 2, 3, 4, 5, 6, 7],
    digestLength: 5,
    digestEdition: 'all',
    quiet: null,
    breakingInQuiet: false,
    digits: 'latin',
    pictures: 'none',
  } as const
  for (const setting of Object.values(settings)) {
    expect(setting.choices.filter((choice) => setting.changesOf(choice, reader) === null)).toEqual([])
    for (const rubbish of ['', 'x', '2500', '2200-', '-', '2200-2200', 'constructor'])
      expect(setting.changesOf(rubbish, reader)).toBeNull()
  }
})
