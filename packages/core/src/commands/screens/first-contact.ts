import { noticeOf } from '../../messages/compose.ts'
import { inDigits } from '../../messages/in-digits.ts'
import type { Action, Message } from '../../messages/message.ts'
import type { Reader, ReaderChanges } from '../../readers/reader.ts'
import { sections } from '../../sections/section.ts'
import { resolveTopic } from '../../topics/resolve-topic.ts'
import { isSectionTopic, labelOf, sectionTopic } from '../../topics/section-topic.ts'
import type { Topic } from '../../topics/topic.ts'
import { maxTopics } from '../answer-follow.ts'
import type { Enquiry } from '../conversation.ts'
import { startedActions } from '../started-actions.ts'
import { encodeScreen } from './encode-screen.ts'
import { isTime, timeOf } from './settings.ts'
import { marked } from './settings-screen.ts'

const popularTopics = 6
/** Topics of a reader that are looked through for those to mark. */
const mostMarked = 200
const times = ['0600', '0700', '0800', '1300', '1900', '2100', 'off']

/** The first question: the language. The buttons say it in both. */
export function helloActions(): Action[] {
  return [
    { label: 'हिंदी', data: encodeScreen('hello', 'hi') },
    { label: 'English', data: encodeScreen('hello', 'en') },
  ]
}

/** After the language: the topics. */
export async function answerHello(enquiry: Enquiry, choice: string | null): Promise<Message> {
  if (choice === null) return noticeOf(enquiry.say('first-language'), helloActions())
  return pickScreen(enquiry)
}

/** Follows what is pressed, or lets go of it; `next` goes on to the times. */
export async function answerPick(enquiry: Enquiry, choice: string | null): Promise<Message> {
  if (choice === 'next') return whenScreen(enquiry)
  const topic = choice === null ? null : await topicAt(enquiry, choice)
  if (topic) await toggle(enquiry, topic)
  return pickScreen(enquiry)
}

/** Sets the time of the digest and ends the questions. */
export async function answerWhen(
  enquiry: Enquiry,
  choice: string | null,
  change: (changes: ReaderChanges) => Promise<Enquiry>,
): Promise<Message> {
  if (choice === null || !(choice === 'off' || isTime(choice))) return whenScreen(enquiry)
  const { say, style } = await change({ digestTimes: choice === 'off' ? [] : [timeOf(choice)] })
  const text =
    choice === 'off'
      ? say('first-done-off')
      : say('first-done', { times: inDigits(timeOf(choice), style.digits) })
  return noticeOf(`${text}\n\n${say('help')}`, startedActions(say))
}

async function pickScreen(enquiry: Enquiry): Promise<Message> {
  const { say } = enquiry
  const followed = await followedBy(enquiry)
  const keys = new Set(followed.map(({ key }) => key))
  const popular = await topicsOfDay(enquiry)
  const own = followed.filter((topic) => !isSectionTopic(topic) && popular.every(({ id }) => id !== topic.id))
  const topics = [...popular, ...own].slice(0, popularTopics)
  return noticeOf(say('first-topics'), [
    ...topics.map((topic) => ({
      label: marked(labelOf(topic, say), keys.has(topic.key)),
      data: encodeScreen('pick', `t${topic.id}`),
    })),
    ...sections.map((section) => ({
      label: marked(say(`section-${section}`), keys.has(sectionTopic(section).key)),
      data: encodeScreen('pick', `s${section}`),
    })),
    { label: say('action-next'), data: encodeScreen('pick', 'next') },
  ])
}

function whenScreen({ say, style }: Enquiry): Message {
  const actions = times.map((time) => ({
    label: isTime(time) ? inDigits(timeOf(time), style.digits) : say('choice-off'),
    data: encodeScreen('when', time),
  }))
  return noticeOf(say('first-times'), actions)
}

async function followedBy({ store, reader }: Enquiry): Promise<readonly Topic[]> {
  return reader ? store.topics.followedBy(reader.id, { limit: mostMarked }) : []
}

async function topicsOfDay({ store, suggest }: Enquiry): Promise<Topic[]> {
  const { popular } = await suggest()
  const topics = new Map<number, Topic>()
  for (const words of popular.slice(0, popularTopics)) {
    const topic = await resolveTopic(words, store)
    if (!topic || isSectionTopic(topic)) continue
    const stored = await store.topics.ensure(topic)
    topics.set(stored.id, stored)
  }
  return [...topics.values()]
}

/** The topic of a button: `t12`, `ssport`. */
export async function topicAt({ store }: Pick<Enquiry, 'store'>, choice: string): Promise<Topic | null> {
  const [, id] = /^t(\d{1,12})$/.exec(choice) ?? []
  if (id) return store.topics.get(Number(id))
  const section = sections.find((each) => choice === `s${each}`)
  return section ? store.topics.ensure(sectionTopic(section)) : null
}

async function toggle(enquiry: Enquiry, topic: Topic): Promise<void> {
  const { topics } = enquiry.store
  const reader: Pick<Reader, 'id'> = enquiry.reader ?? (await enquiry.join([]))
  if ((await topics.kindOf(reader.id, topic.id)) === 'follow') await topics.unfollow(reader.id, topic.id)
  else if ((await topics.counts(reader.id)).follow < maxTopics)
    await topics.follow(reader.id, topic.id, enquiry.now)
}
