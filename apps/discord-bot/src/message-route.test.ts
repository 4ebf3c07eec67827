import { expect, test } from 'vitest'
import { messageRoute } from './message-route.ts'

test('a message is changed in its channel, in its post, or by the webhook that it came by', () => {
  const channel = { channelId: '5', key: '7/secret' }
  expect(messageRoute('9', channel)).toEqual({ route: '/channels/5/messages/9' })
  expect(messageRoute('8/9', channel)).toEqual({ route: '/channels/8/messages/9' })
  expect(messageRoute('w7/9', channel)).toEqual({ route: '/webhooks/7/secret/messages/9', auth: false })
  expect(String(messageRoute('w7/9', { ...channel, isThread: true })?.query)).toBe('thread_id=5')
})

test('what came by a webhook that is no more has no route', () => {
  expect(messageRoute('w7/9', { channelId: '5', key: '6/secret' })).toBeNull()
  expect(messageRoute('w7/9', { channelId: '5' })).toBeNull()
})
