import { expect, test } from 'vitest'
import type { Log } from '../log.ts'
import { noticesOf, type PollNotice, tellNotices } from './poll-notices.ts'
import { newPoll, sampleNow as now } from './sample-poll.ts'
import type { PollState, Source } from './source.ts'

const failing = { ...newPoll, failures: 9, failingSince: now, lastError: 'It answered 500.' }

function said(before: readonly PollNotice[], after: Partial<PollState>): string[] {
  const lines: string[] = []
  const write = (_: object, line: string) => void lines.push(line)
  const log: Log = { info: write, warn: write, error: write }
  const source: Source = {
    id: 1,
    name: 'उजाला',
    url: 'https://ujala.example/feed',
    format: 'feed',
    poll: { ...newPoll, noticed: before },
  }
  tellNotices(source, { ...failing, ...after }, log)
  return lines
}

test('a source is failing after 24 hours, and not when only the machine slept', () => {
  const at = (hours: number, poll: PollState = failing) =>
    noticesOf(poll, { now: now.add({ hours }), isAddressTaken: false })
  expect(at(23)).toEqual([])
  expect(at(24)).toEqual(['failing'])
  expect(at(30, { ...failing, failures: 2 })).toEqual([])
  expect(at(24 * 7, { ...failing, pausedBecause: 'It failed.' })).toEqual(['failing', 'paused'])
  expect(noticesOf(newPoll, { now, isAddressTaken: true })).toEqual(['address-taken'])
})

test('what came up is said once, and that it is over too', () => {
  expect(said([], { noticed: ['failing'] })).toEqual([
    '"उजाला" could not be read for 24 hours: It answered 500. Khabar goes on trying; the other sources are not affected.',
  ])
  expect(said(['failing'], { noticed: ['failing'] })).toEqual([])
  expect(said(['failing'], { noticed: [] })).toEqual(['"उजाला" can be read again.'])
  expect(said([], { noticed: [] })).toEqual([])
})

test('a pause is said with its reason, a taken address with what to do', () => {
  expect(said(['failing'], { noticed: ['failing', 'paused'], pausedBecause: 'It failed.' })).toEqual([
    '"उजाला" is paused. It failed.',
  ])
  const move = { to: 'https://bhor.example/feed', since: now, polls: 3 }
  expect(said([], { noticed: ['address-taken'], move })).toEqual([
    '"उजाला" has moved to https://bhor.example/feed, where another source is read already: take one of the two out of khabar.json.',
  ])
})
