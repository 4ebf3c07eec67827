import { expect, test } from 'vitest'
import { answersInPlace } from './answers-in-place.ts'
import { type ButtonCommand, decodeCommand, encodeCommand } from './encode-command.ts'
import { parseCommand } from './parse-command.ts'

test.each([
  ['/latest', { name: 'latest' }],
  ['/latest@khabar_bot', { name: 'latest' }],
  ['/topic ईरान', { name: 'topic', query: 'ईरान' }],
  ['/TOPIC  उत्तर   प्रदेश', { name: 'topic', query: 'उत्तर प्रदेश' }],
  ['/विषय ईरान', { name: 'topic', query: 'ईरान' }],
  ['ईरान', { name: 'topic', query: 'ईरान' }],
  ['/follow', { name: 'follow', topic: '' }],
  ['/mute क्रिकेट', { name: 'mute', topic: 'क्रिकेट' }],
  ['/छिपाएं क्रिकेट', { name: 'mute', topic: 'क्रिकेट' }],
  ['/unmute', { name: 'unmute', topic: '' }],
  ['/topics', { name: 'topics' }],
  ['/digest', { name: 'digest', times: null }],
  ['/digest 07:00 21:00', { name: 'digest', times: '07:00 21:00' }],
  ['/constructor', { name: 'unknown' }],
  ['/start t_12', { name: 'start', link: 't_12' }],
  ['/settings', { name: 'settings' }],
  ['/language en', { name: 'language', words: 'en' }],
  ['/why ईरान', { name: 'why', messageId: null, words: 'ईरान' }],
  ['/brief 17', { name: 'brief', story: 17 }],
  ['/brief last', { name: 'brief', story: null }],
  ['/read example.org/khabar', { name: 'read', page: 'https://example.org/khabar' }],
  ['पढ़िए https://example.org/khabar।', { name: 'read', page: 'https://example.org/khabar' }],
  ['/health', { name: 'operator', task: 'health', words: '' }],
  ['/HOLD@khabar_bot  17', { name: 'operator', task: 'hold', words: '17' }],
  ['/broadcast पहली पंक्ति\n\nदूसरी', { name: 'operator', task: 'broadcast', words: 'पहली पंक्ति\n\nदूसरी' }],
  ['/broadcast\nपहली पंक्ति', { name: 'operator', task: 'broadcast', words: 'पहली पंक्ति' }],
  ['   ', { name: 'help' }],
])('"%s" is read as a command', (text, command) => {
  expect(parseCommand(text)).toEqual(command)
})

test('a button says the same command after a round trip', () => {
  const asked = Temporal.Instant.from('2026-11-24T01:30:00Z')
  const cursor = { updatedAt: asked, id: 7 }
  const commands: ButtonCommand[] = [
    { name: 'latest' },
    { name: 'latest', page: { at: 'first' } },
    { name: 'latest', page: { at: 'after', cursor, number: null } },
    { name: 'latest', page: { at: 'after', cursor, number: 2 } },
    { name: 'latest', page: { at: 'before', cursor, number: 2 } },
    { name: 'question', question: 7, page: null },
    { name: 'question', question: 7, page: { asked, page: 0 } },
    { name: 'question', question: 7, page: { asked, page: 3 } },
    { name: 'follow', topic: 12 },
    { name: 'unfollow', topic: 12 },
    { name: 'mute', topic: 12 },
    { name: 'unmute', topic: 12 },
    { name: 'topics' },
    { name: 'topics', offset: 0 },
    { name: 'topics', offset: 8 },
    { name: 'digest', times: null },
    { name: 'digest', times: null, page: { asked, page: 1 } },
    { name: 'brief', story: 17 },
    { name: 'brief', story: 17, page: 1 },
    { name: 'story', story: 17 },
    { name: 'offer', story: 17, wish: 'follow' },
    { name: 'offer', story: 17, wish: 'mute' },
    { name: 'assent', task: 'withdraw', story: 17 },
    { name: 'assent', task: 'broadcast', text: 4, asked },
    { name: 'forget', confirmed: true },
  ]
  for (const command of commands) expect(decodeCommand(encodeCommand(command))).toEqual(command)
  expect(new Set(commands.map(encodeCommand)).size).toBe(commands.length)
})

test('buttons of older messages keep their meaning', () => {
  const asked = Temporal.Instant.fromEpochMilliseconds(1_764_000_000_000)
  const cursor = { updatedAt: asked, id: 7 }
  expect(decodeCommand('l')).toEqual({ name: 'latest' })
  expect(decodeCommand('l:1764000000000.7')).toEqual({
    name: 'latest',
    page: { at: 'after', cursor, number: null },
  })
  expect(decodeCommand('q:3')).toEqual({ name: 'question', question: 3, page: null })
  expect(decodeCommand('q:3.1764000000000.2')).toEqual({
    name: 'question',
    question: 3,
    page: { asked, page: 2 },
  })
  expect(decodeCommand('t')).toEqual({ name: 'topics' })
  expect(decodeCommand('t:8')).toEqual({ name: 'topics', offset: 8 })
  expect(decodeCommand('d')).toEqual({ name: 'digest', times: null })
  expect(decodeCommand('b:17')).toEqual({ name: 'brief', story: 17 })
})

test.each([
  ['l', false],
  ['p', true],
  ['l:1764000000000.7', true],
  ['p:1764000000000.7.2', true],
  ['q:3', false],
  ['q:3.1764000000000.0', true],
  ['t', false],
  ['t:0', true],
  ['d', false],
  ['d:1764000000000.1', true],
  ['b:17', false],
  ['b:17.1', true],
  ['c:17', false],
  ['k:17', false],
  ['f:4', false],
  ['v:set', true],
  ['w:17', true],
  ['o:4.1764000000000', true],
])('of the button "%s" it is %s that its answer takes the place of the message', (data, isSo) => {
  const command = decodeCommand(data)
  expect(command.name).not.toBe('unknown')
  expect(answersInPlace(command)).toBe(isSo)
})

test.each([
  [''],
  ['y'],
  ['q'],
  ['q:x'],
  ['q:1.2'],
  ['q:1.2.'],
  ['q:1.2.3.4'],
  ['f:1.2.3'],
  ['f:'],
  ['f:x'],
  ['l:1'],
  ['f:1.2'],
  ['d:1'],
  ['f:999999999999999999'],
  ['p:1.2'],
  ['d:1.2.3'],
  ['c:'],
  ['o:1'],
  ['w'],
])('the rubbish "%s" is an unknown command', (data) => {
  expect(decodeCommand(data)).toEqual({ name: 'unknown' })
})
