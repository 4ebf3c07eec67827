import type { FeedReading } from '../contenders/jobs.ts'
import { textOfHtml } from '../contenders/text-of-html.ts'
import { normalise } from './normalise.ts'

/**
 * Returns the share of an expected feed's titles, addresses and dates that a reading has in the same place.
 *
 * Titles are compared as plain text, dates as instants, addresses as URLs; where a relative one is expected, an absolute
 * one that ends so is right too. Not looked at is what is not expected, or expected with broken letters or a date that
 * nobody can read. `NaN` where nothing is left.
 */
export function feedAgreement(found: FeedReading, expected: FeedReading): number {
  const checks = expected.items.flatMap((item, index) => {
    const other = found.items[index]
    return [
      ...(isLegible(item.title) ? [plainTitle(item.title) === plainTitle(other?.title ?? '')] : []),
      ...(isLegible(item.url) ? [isSameUrl(item.url, other?.url ?? '')] : []),
      ...(isLegible(item.date) && isDate(item.date)
        ? [secondsOf(item.date) === secondsOf(other?.date ?? '')]
        : []),
    ]
  })
  return checks.filter((isEqual) => isEqual).length / checks.length
}

function isLegible(text: string | null): text is string {
  return text !== null && text.trim() !== '' && !text.includes('\uFFFD')
}

function plainTitle(title: string): string {
  return normalise(textOfHtml(title))
}

function isSameUrl(expected: string, found: string): boolean {
  const wanted = URL.parse(expected.trim())
  if (wanted === null) return found.trim().endsWith(expected.trim())
  return wanted.href === URL.parse(found.trim())?.href
}

function isDate(text: string): boolean {
  return !Number.isNaN(secondsOf(text))
}

function secondsOf(date: string): number {
  return Math.floor(Date.parse(date) / 1000)
}
