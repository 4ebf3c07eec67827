import { expect, test } from 'vitest'
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
  ['   ', { name: 'help' }],
])('"%s" is read as a command', (text, command) => {
  expect(parseCommand(text)).toEqual(command)
})

test('a button says the same command after a round trip', () => {
  const commands: ButtonCommand[] = [
    { name: 'latest' },
    { name: 'latest', after: { updatedAt: Temporal.Instant.from('2026-11-24T01:30:00Z'), id: 7 } },
    { name: 'question', question: 7, page: null },
    {
      name: 'question',
      question: 7,
      page: { asked: Temporal.Instant.from('2026-11-24T01:30:00Z'), page: 3 },
    },
    { name: 'follow', topic: 12 },
    { name: 'unfollow', topic: 12 },
    { name: 'mute', topic: 12 },
    { name: 'unmute', topic: 12 },
    { name: 'topics' },
    { name: 'topics', offset: 8 },
    { name: 'digest', times: null },
    { name: 'brief', story: 17 },
  ]
  for (const command of commands) expect(decodeCommand(encodeCommand(command))).toEqual(command)
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
])('the rubbish "%s" is an unknown command', (data) => {
  expect(decodeCommand(data)).toEqual({ name: 'unknown' })
})
