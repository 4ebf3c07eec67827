import { expect, test } from 'vitest'
import { topicOf } from './topic-of.ts'

test.each([
  ['  लोकसभा   चुनाव ', 'लोकसभा चुनाव'],
  ['जी-20', 'जी-20'],
  ['C++', 'C++'],
  ['“ईरान”!', 'ईरान'],
  ['🙂ईरान🙂', 'ईरान'],
  ['\u202Eईरान\u2066', 'ईरान'],
  ['ई\u0336रा\u0336न\u0336', 'ईरान'],
  ['@everyone <b>ईरान</b>', 'everyone b ईरान /b'],
])('the topic typed as %j is called %j', (words, label) => {
  expect(topicOf(words)?.label).toBe(label)
})

test('how a topic is dressed up makes no other topic of it', () => {
  expect(topicOf('🙂“ईरान”!')).toEqual(topicOf('ईरान'))
})

test('without a word there is no topic', () => {
  expect(topicOf('🙂 !!')).toBeNull()
})
