import { listOf, noticeOf } from '../messages/compose.ts'
import { fitText } from '../messages/fit-text.ts'
import type { Action, Message } from '../messages/message.ts'
import { maxQueryLength, parseQuery } from '../search/parse-query.ts'
import type { Query } from '../search/query.ts'
import { type Found, searchStories } from '../search/search-stories.ts'
import { resolveTopic } from '../topics/resolve-topic.ts'
import { maxTopicLength } from '../topics/topic-of.ts'
import { answerLatest, pageLength } from './answer-latest.ts'
import type { AnswerPage } from './answer-page.ts'
import type { Enquiry } from './conversation.ts'
import { encodeCommand } from './encode-command.ts'
import { nothingFound, remarksOf, subjectOf, titleOf } from './found-sentences.ts'
import { pageOf, turnsOf } from './page-turns.ts'

/** Topics and words that are offered as buttons. */
const mostOffered = 5
/** Stories that are found while words are being typed: one page, for there is nothing kept to turn it by. */
const mostPassing = 25
/** The longest query that is told back where nothing was found, in UTF-16 units. */
const longestEcho = 80

/** The stories on a reader's words, ranked by relevance and freshness; without words, topics of the day to choose from. */
export async function answerTopic(
  enquiry: Enquiry,
  typed: string,
  { asked, page }: AnswerPage = { asked: enquiry.now, page: 0 },
): Promise<Message> {
  const { say, style } = enquiry
  const text = typed.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim()
  if (text === '') return offerTopics(enquiry, say('topic-missing'))
  if (text.length > maxQueryLength) return noticeOf(say('topic-too-long'))
  const query = parseQuery(text, { now: asked, timeZone: style.timeZone })
  if (!asksForSomething(query))
    return query.asksForNews
      ? answerLatest(enquiry)
      : offerTopics(enquiry, say('topic-empty', { topic: fitText(text, longestEcho) }))
  const found = await searchStories({ store: enquiry.store, now: asked }, query)
  if (found.stories.length === 0) return answerNothing(enquiry, query, found)
  const head = { ...style, title: titleOf(query, found, enquiry), intro: remarksOf(query, found, enquiry) }
  if (enquiry.isPassing)
    return listOf(found.stories.slice(0, mostPassing), {
      ...head,
      actions: await followAction(enquiry, query, found),
    })
  const place = pageOf(page, { length: found.stories.length, pageLength })
  const question = place.pages > 1 ? await enquiry.store.questions.ensure(text, enquiry.now) : 0
  const dataOf = (each: number) => encodeCommand({ name: 'question', question, page: { asked, page: each } })
  const { footer, actions } = turnsOf(place, { say, dataOf })
  return listOf(found.stories.slice(place.start, place.start + pageLength), {
    ...head,
    footer,
    actions: [
      ...(await followAction(enquiry, query, found)),
      ...actions,
      ...(await meantActions(enquiry, found)),
    ],
  })
}

/** The page of a question that stands behind a button. */
export async function answerQuestion(
  enquiry: Enquiry,
  { question, page }: { question: number; page: AnswerPage | null },
): Promise<Message> {
  const text = await enquiry.store.questions.get(question)
  return text === null
    ? offerTopics(enquiry, enquiry.say('topic-missing'))
    : answerTopic(enquiry, text, page ?? undefined)
}

function asksForSomething({ label, without, period }: Query): boolean {
  return label !== '' || without.length > 0 || period !== null
}

async function answerNothing(enquiry: Enquiry, query: Query, found: Found): Promise<Message> {
  const text = nothingFound(query, found, enquiry)
  if (enquiry.isPassing) return noticeOf(text)
  return found.meant.length > 0
    ? noticeOf(text, await meantActions(enquiry, found))
    : offerTopics(enquiry, text)
}

/** A sentence with the topics of the day as buttons. */
async function offerTopics(enquiry: Enquiry, text: string): Promise<Message> {
  if (enquiry.isPassing) return noticeOf(text)
  const { popular, rising } = await enquiry.suggest()
  const topics = [...new Set([...rising.slice(0, 2), ...popular])].slice(0, mostOffered)
  if (topics.length === 0) return noticeOf(text)
  const actions = topics.map((topic) => questionAction(enquiry, topic, topic))
  return noticeOf(`${text}\n${enquiry.say('topic-suggested')}`, await Promise.all(actions))
}

function meantActions(enquiry: Enquiry, { meant }: Found): Promise<Action[]> {
  const labels = [...new Set(meant.map(({ label }) => label))].slice(0, mostOffered)
  return Promise.all(labels.map((label) => questionAction(enquiry, label, `“${label}”`)))
}

/** A button that asks a question. */
async function questionAction({ store, now }: Enquiry, text: string, label: string): Promise<Action> {
  const question = await store.questions.ensure(text, now)
  return { label, data: encodeCommand({ name: 'question', question, page: null }) }
}

/** The button that follows what was looked for; none where that is a time, or longer than a topic. */
async function followAction(enquiry: Enquiry, query: Query, found: Found): Promise<Action[]> {
  const { store, say } = enquiry
  const subject = subjectOf(query, found, enquiry)
  const topic = subject.length > maxTopicLength ? null : await resolveTopic(subject, store)
  if (!topic) return []
  const kept = enquiry.isPassing ? await store.topics.find(topic.key) : await store.topics.ensure(topic)
  return kept
    ? [
        {
          label: say('action-follow', { topic: subject }),
          data: encodeCommand({ name: 'follow', topic: kept.id }),
        },
      ]
    : []
}
