import { expect, test } from 'vitest'
import { type ChannelAction, decodeChannelAction, encodeChannelAction } from './channel-action.ts'

test('what a button about a channel does is read from its data again, within 64 bytes', () => {
  const channel = -1_009_999_999_999
  const actions: ChannelAction[] = [
    { name: 'daily', channel },
    { name: 'resume', channel },
    { name: 'section', channel, section: 'entertainment' },
  ]
  for (const action of actions) {
    expect(decodeChannelAction(encodeChannelAction(action))).toEqual(action)
    expect(Buffer.byteLength(encodeChannelAction(action))).toBeLessThanOrEqual(64)
  }
})

test.each([
  '',
  'ch:daily:12',
  'ch:nosuch:-1',
  'ch:section:-1',
  'ch:section:-1:nosuch',
  'ch:daily:-1:sport',
  'c:1',
])('data that is none of ours is none: %s', (data) => {
  expect(decodeChannelAction(data)).toBeNull()
})
