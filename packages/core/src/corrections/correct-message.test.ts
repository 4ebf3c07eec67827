import { expect, test } from 'vitest'
import type { Card, Message } from '../messages/message.ts'
import { correctMessage } from './correct-message.ts'

const at = Temporal.Instant.from('2026-11-24T08:50:00Z')
const hindi = { language: 'hi', timeZone: 'Asia/Kolkata', digits: 'latin' } as const
const card: Card = {
  storyId: 1,
  headline: 'सोनपुर में नाव पलटी, 12 की मौत',
  summary: 'नाव पलटने से 12 लोगों की मौत हो गई।',
  meta: 'उजाला · 24 नवंबर, 12:00',
  publishedAt: '2026-11-24T06:30:00Z',
  url: 'https://ujala.example/naav',
  imageUrl: null,
}
const other: Card = { ...card, storyId: 2, headline: 'मेला शुरू', url: 'https://ujala.example/mela' }
const corrected = {
  headline: 'सोनपुर में नाव पलटी, सात की मौत',
  summary: 'नाव पलटने से सात लोगों की मौत हो गई।',
  url: 'https://ujala.example/naav-2',
  imageUrl: null,
}
const story: Message = {
  kind: 'story',
  intro: 'आपके विषय पर नई खबर',
  card,
  actions: [
    { label: 'पूरा पढ़ें', url: 'https://ujala.example/naav' },
    { label: 'ताज़ा खबरें', data: 'l' },
  ],
}
const correction = { headlines: [card.headline], corrected, at }

test('a story says what is right now, marked with the time in the zone of its readers, and its button leads there', () => {
  expect(correctMessage(story, correction, hindi)).toEqual({
    ...story,
    card: { ...card, ...corrected, correction: 'सुधार 14:20', meta: 'सुधार 14:20 · उजाला · 24 नवंबर, 12:00' },
    actions: [{ label: 'पूरा पढ़ें', url: corrected.url }, story.actions[1]],
  })
})

test('a digest changes in the one card, and in no other', () => {
  const digest: Message = {
    kind: 'digest',
    title: 'सुबह की खबरें',
    intro: null,
    cards: [other, { ...card, heading: 'बिहार' }],
    footer: null,
    actions: [],
  }
  const after = correctMessage(digest, correction, hindi)
  expect(after).toMatchObject({
    cards: [other, { ...corrected, heading: 'बिहार', correction: 'सुधार 14:20' }],
  })
  expect(after && correctMessage(after, correction, hindi)).toBeNull()
})

test('a second correction takes the place of the first mark', () => {
  const once = correctMessage(story, correction, hindi)
  const again = { headlines: [corrected.headline], corrected: { ...corrected, headline: 'नाव डूबी' } }
  const later = once && correctMessage(once, { ...again, at: at.add({ minutes: 10 }) }, hindi)
  expect(later).toMatchObject({ card: { meta: 'सुधार 14:30 · उजाला · 24 नवंबर, 12:00' } })
})

test('a withdrawn story keeps its headline, says that it was withdrawn, and leads nowhere', () => {
  const withdrawn = correctMessage(story, { ...correction, corrected: null }, hindi)
  expect(withdrawn).toMatchObject({
    card: { headline: card.headline, summary: 'यह खबर स्रोत ने हटा ली है।', url: null },
    actions: [story.actions[1]],
  })
  expect(withdrawn && correctMessage(withdrawn, { ...correction, corrected: null }, hindi)).toBeNull()
})

test('a message that shows another headline of the story, or no story, stays as it is', () => {
  expect(correctMessage({ ...story, card: other }, correction, hindi)).toBeNull()
  expect(correctMessage({ kind: 'notice', text: card.headline, actions: [] }, correction, hindi)).toBeNull()
})
