import { defineArea } from '../areas/area.ts'
import type { FeedReading } from '../contenders/jobs.ts'
import type { Reading } from '../contenders/open-contender.ts'
import { readAll } from '../contenders/read-all.ts'
import { type FeedFile, readFeeds } from '../corpus/read-feeds.ts'
import { feedAgreement } from '../score/feed-agreement.ts'
import { mean } from '../score/statistics.ts'
import { peersOf } from './peers-of.ts'

const READERS = ['khabar', 'rss-parser', 'feedsmith', 'feedparser']

/**
 * Real and nasty feeds: how many yield their items, how many are refused with a typed error, how many crash or hang,
 * and how far titles, addresses and dates agree with what the files' collections expect.
 *
 * rss-parser and feedsmith are each marked on their own expectations too, which flatters them.
 */
export const feeds = defineArea({
  name: 'feeds',
  needs: ['feeds'],
  async run({ paths: [folder], progress }) {
    const files = readFeeds(folder)
    const inputs = files.map(({ input }) => input)
    const readings = await readAll('feeds', READERS, inputs, { progress })
    const withItems = files.flatMap((file, index) => (file.hasItems ? [index] : []))
    const expected = files.flatMap((file, index) =>
      file.expected && file.expected.items.length > 0 ? [index] : [],
    )
    const ours = readings.get('khabar') ?? []
    return [
      {
        key: 'parsed',
        ...peersOf(readings, (read) => mean(withItems.map((index) => Number(itemCount(read[index]) > 0)))),
        note: `share of ${withItems.length} files with items; not read: ${namesOf(files, ours, isUnread)}`,
      },
      {
        key: 'refused',
        value: ours.filter(isRefused).length,
        note: `of ${files.length} files, each with a typed error`,
      },
      {
        key: 'crashed',
        value: ours.filter(isCrashed).length,
        peers: Object.fromEntries(
          [...readings].filter(isPeer).map(([name, read]) => [name, read.filter(hangs).length]),
        ),
        note: `other errors and hangs: ${namesOf(files, ours, (_, reading) => isCrashed(reading))}; of peers hangs only`,
      },
      {
        key: 'agreement',
        ...peersOf(readings, (read) =>
          mean(expected.map((index) => agreementAt(files[index], read[index])).filter(Number.isFinite)),
        ),
        note: `titles, addresses and dates of ${expected.length} files with an expected result`,
      },
    ]
  },
})

function itemCount(reading: Reading<'feeds'> | undefined): number {
  return reading !== undefined && 'outcome' in reading ? reading.outcome.items.length : 0
}

function isRefused(reading: Reading<'feeds'>): boolean {
  return 'failure' in reading && reading.failure.name === 'ParseError'
}

function isCrashed(reading: Reading<'feeds'>): boolean {
  return 'failure' in reading && !isRefused(reading)
}

function hangs(reading: Reading<'feeds'>): boolean {
  return 'failure' in reading && reading.failure.kind === 'limit'
}

function isPeer([name]: readonly [string, unknown]): boolean {
  return name !== 'khabar'
}

function isUnread(file: FeedFile, reading: Reading<'feeds'>): boolean {
  return file.hasItems && itemCount(reading) === 0
}

function agreementAt(file: FeedFile | undefined, reading: Reading<'feeds'> | undefined): number {
  const nothing: FeedReading = { items: [] }
  const found = reading !== undefined && 'outcome' in reading ? reading.outcome : nothing
  return feedAgreement(found, file?.expected ?? nothing)
}

/** The first files of ours that are so, by name, for whoever wants to look. */
function namesOf(
  files: readonly FeedFile[],
  read: readonly Reading<'feeds'>[],
  isSo: (file: FeedFile, reading: Reading<'feeds'>) => boolean,
): string {
  const names = files.flatMap((file, index) => {
    const reading = read[index]
    return reading !== undefined && isSo(file, reading) ? [file.name] : []
  })
  return names.length === 0 ? 'none' : names.slice(0, 6).join(', ')
}
