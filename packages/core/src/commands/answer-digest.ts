import { chooseStories } from '../digests/choose-stories.ts'
import { parseDigestSettings } from '../digests/parse-digest-settings.ts'
import { nextSlot } from '../digests/slots.ts'
import { sayWeekdays } from '../digests/weekdays.ts'
import { noticeOf } from '../messages/compose.ts'
import { nameOfZone } from '../messages/dates.ts'
import { digestOf } from '../messages/digest.ts'
import { fitText } from '../messages/fit-text.ts'
import type { Message } from '../messages/message.ts'
import { sayTimes } from '../messages/say-times.ts'
import type { Reader, ReaderChanges } from '../readers/reader.ts'
import { isSectionTopic } from '../topics/section-topic.ts'
import type { AnswerPage } from './answer-page.ts'
import type { Enquiry } from './conversation.ts'
import { readerDefaults } from './conversation.ts'
import { encodeCommand } from './encode-command.ts'
import { pageOf, turnsOf } from './page-turns.ts'

/** Stories of a digest now that are ranked, over all its pages. */
const mostRanked = 60

/** A digest now (`null`), or what the reader wants of the scheduled ones ("07:00 21:00", "सोम-शुक्र 7 बजे", "off"). */
export async function answerDigest(
  enquiry: Enquiry,
  words: string | null,
  page: AnswerPage = { asked: enquiry.now, page: 0 },
): Promise<Message> {
  if (words === null) return digestNow(enquiry, page)
  const wish = parseDigestSettings(words)
  if ('settings' in wish) return changeDigests(enquiry, wish.settings)
  return noticeOf(enquiry.say(`digest-bad-${wish.fault}`, { text: fitText(wish.text, 60) }))
}

/** A page of what the reader was not sent, ranked as of the first page. */
async function digestNow(
  { store, reader, say, style }: Enquiry,
  { asked, page }: AnswerPage,
): Promise<Message> {
  const pageLength = reader?.digestLength ?? readerDefaults.digestLength
  const ranked = await chooseStories(store, { reader, now: asked, length: mostRanked })
  if (ranked.stories.length === 0) return noticeOf(say('digest-empty'))
  const place = pageOf(page, { length: ranked.stories.length, pageLength })
  const dataOf = (each: number) => encodeCommand({ name: 'digest', times: null, page: { asked, page: each } })
  const stories = ranked.stories.slice(place.start, place.start + pageLength)
  return digestOf(stories, { ...style, slot: asked, ...turnsOf(place, { say, dataOf }) })
}

async function changeDigests(enquiry: Enquiry, settings: ReaderChanges): Promise<Message> {
  const { store, now, say } = enquiry
  const before = enquiry.reader ?? (await enquiry.join(settings.digestTimes ?? []))
  const reader = { ...before, ...settings }
  const digestAt = nextSlot(reader, now)
  await store.readers.update(reader.id, { ...settings, digestAt, active: true, inactiveBecause: null })
  if (settings.digestTimes?.length === 0) return noticeOf(say('digest-off'))
  return noticeOf([...scheduleLines(reader, enquiry), ...(await editionLines(reader, enquiry))].join('\n'))
}

function scheduleLines(reader: Reader, { say, style }: Enquiry): string[] {
  const { digestTimes, digestDays, timeZone } = reader
  if (digestTimes.length === 0) return [say('digest-without-times')]
  const times = sayTimes(digestTimes, style)
  const line =
    digestDays.length === 7
      ? say('digest-set', { times })
      : say('digest-set-days', { days: sayWeekdays(digestDays, style.language), times })
  return timeZone === readerDefaults.timeZone
    ? [line]
    : [line, say('digest-zone', { zone: nameOfZone(timeZone, style.language) })]
}

async function editionLines(reader: Reader, { say, store }: Enquiry): Promise<string[]> {
  const { id, digestEdition, digestLength, whenNothingNew } = reader
  const followed = digestEdition === 'all' ? [] : await store.topics.followedBy(id)
  const chosen = digestEdition === 'sections' ? followed.filter(isSectionTopic) : followed
  const isBare = digestEdition !== 'all' && chosen.length === 0
  return [
    say('digest-content', { count: digestLength, edition: say(`edition-${digestEdition}`) }),
    ...(isBare ? [say(`edition-${digestEdition}-missing`)] : []),
    ...(whenNothingNew === 'line' ? [say('digest-line')] : []),
  ]
}
