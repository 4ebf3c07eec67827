import { type Action, noticeOf } from '@khabar/core'
import { expect, test } from 'vitest'
import { startParameterOf, withLinksOnly } from './deep-link.ts'

test('topics and stories have start links, and what is between a reader and the bot has none', () => {
  expect(['f:12', 'b:7', 'c:7', 'k:7'].map(startParameterOf)).toEqual(['t_12', 'c_7', 'c_7', 'c_7'])
  expect(['m:12', 'j:7', 'u:12', 'd', 'x', 'v:main', 'nonsense', ''].map(startParameterOf)).toEqual(
    Array(8).fill(null),
  )
})

test('buttons that call the bot become links or fall away, each link once', () => {
  const actions: Action[] = [
    { label: 'पूरा पढ़ें', url: 'https://bhor.example/1' },
    { label: 'संबंधित', data: 'b:7' },
    { label: 'फॉलो करें', data: 'k:7' },
    { label: 'कम दिखाएं', data: 'j:7' },
  ]
  expect(withLinksOnly(noticeOf('पुल खुला', actions), 'khabar_bot').actions).toEqual([
    { label: 'पूरा पढ़ें', url: 'https://bhor.example/1' },
    { label: 'संबंधित', url: 'https://t.me/khabar_bot?start=c_7' },
  ])
})
