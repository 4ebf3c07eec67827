import { nextSlot } from '../digests/slots.ts'
import type { Translate } from '../locales/translator.ts'
import { translatorFor } from '../locales/translator.ts'
import { noticeOf } from '../messages/compose.ts'
import type { DateStyle } from '../messages/dates.ts'
import type { Message } from '../messages/message.ts'
import { type Address, type Language, type Reader, unchosenSettings } from '../readers/reader.ts'
import { createCompleter } from '../search/complete-words.ts'
import { createSuggester, type Suggestions } from '../search/suggest-topics.ts'
import type { Fetcher } from '../sources/fetcher.ts'
import type { Store } from '../store.ts'
import { answerBrief } from './answer-brief.ts'
import { answerDigest } from './answer-digest.ts'
import { answerFollow } from './answer-follow.ts'
import { answerForget } from './answer-forget.ts'
import { answerLanguage } from './answer-language.ts'
import { answerLatest } from './answer-latest.ts'
import { answerMydata } from './answer-mydata.ts'
import { answerOffer } from './answer-offer.ts'
import { answerQuiet } from './answer-quiet.ts'
import { answerRead } from './answer-read.ts'
import { answerStart, answerStop } from './answer-start.ts'
import { answerStory } from './answer-story.ts'
import { answerQuestion, answerTopic } from './answer-topic.ts'
import { answerTopics } from './answer-topics.ts'
import { answerUnfollow } from './answer-unfollow.ts'
import { answerWhy } from './answer-why.ts'
import type { Command } from './command.ts'
import { completeTopic, type TypedTopic } from './complete-topic.ts'
import { answerAssent, answerOperator } from './operators/answer-operator.ts'
import { answerScreen } from './screens/answer-screen.ts'
import { settingsScreen } from './screens/settings-screen.ts'

/** What every answer is made from. */
export type Enquiry = {
  readonly store: Store
  readonly now: Temporal.Instant
  /** Who asks; `null` while they have not joined. */
  readonly reader: Reader | null
  /** The asking reader, made with the given digest times where they have not joined. */
  readonly join: (digestTimes: readonly string[]) => Promise<Reader>
  /** The way to pages that readers send; `null`: none are read. */
  readonly fetcher: Fetcher | null
  /** Whether buttons change their message in place: whoever is new is then asked what they want. */
  readonly hasScreens: boolean
  /** Topics on one page of the reader's own. */
  readonly topicsAPage: number
  /** Whether words are asked for while they are being typed: no question and no topic is kept of them. */
  readonly isPassing: boolean
  /** Whether the asker runs this desk. */
  readonly isOperator: boolean
  /** The platform that asks. */
  readonly platform: string
  /** The topics of the day. */
  readonly suggest: () => Promise<Suggestions>
  readonly say: Translate
  readonly style: DateStyle
}

export type ReaderDefaults = {
  readonly language: Language
  readonly timeZone: string
  /** What a reader who joins by /start gets. */
  readonly digestTimes: readonly string[]
  readonly digestLength: number
}

export const readerDefaults: ReaderDefaults = {
  language: 'hi',
  timeZone: 'Asia/Kolkata',
  digestTimes: ['07:00'],
  digestLength: 5,
}

export type AnswerOptions = {
  readonly speak?: Language | undefined
  readonly hasScreens?: boolean
  /** As many topics as a platform can offer at once. */
  readonly topicsAPage?: number
  readonly isPassing?: boolean
  readonly isOperator?: boolean
}

/** Answers commands: the same on every platform. */
export type Conversation = {
  /**
   * The answer to a command, in the reader's language (`language` for those who have not joined), or in that which they
   * use at this moment (`speak`), where the platform says so.
   */
  answer(
    address: Address,
    command: Command,
    options?: { language?: Language } & AnswerOptions,
  ): Promise<Message>
  /** What a topic that is being typed may go on as: at most 25 texts of at most 100 characters. */
  complete(address: Address, typed: TypedTopic, options?: { language?: Language }): Promise<string[]>
}

/** A conversation over a store. Errors of the store are the caller's to report. */
export function createConversation({
  store,
  now,
  fetcher = null,
  defaults = readerDefaults,
}: {
  store: Store
  /** Without one, no pages are read. */
  fetcher?: Fetcher | null
  now: () => Temporal.Instant
  defaults?: ReaderDefaults
}): Conversation {
  const suggest = createSuggester(store.stories)
  const completeWords = createCompleter(store.words)
  const enquire = async (
    address: Address,
    language: Language,
    { hasScreens = false, topicsAPage = 8, isPassing = false, isOperator = false, speak }: AnswerOptions = {},
  ): Promise<Enquiry> => {
    const reader = await store.readers.find(address)
    const at = now()
    const spoken = speak ?? reader?.language ?? language
    const { digits } = reader ?? unchosenSettings
    return {
      store,
      now: at,
      reader,
      fetcher,
      hasScreens,
      topicsAPage,
      isPassing,
      isOperator,
      platform: address.platform,
      suggest: () => suggest(at),
      say: translatorFor(spoken, digits),
      style: { language: spoken, timeZone: reader?.timeZone ?? defaults.timeZone, digits },
      join: (digestTimes) => store.readers.ensure(address, newReader(defaults, language, digestTimes, at)),
    }
  }
  return {
    async answer(address, command, { language = defaults.language, ...options } = {}) {
      return answerCommand(command, defaults, await enquire(address, language, options))
    },
    async complete(address, typed, { language = defaults.language } = {}) {
      return completeTopic(await enquire(address, language), typed, completeWords)
    },
  }
}

function answerCommand(
  command: Command,
  defaults: ReaderDefaults,
  enquiry: Enquiry,
): Promise<Message> | Message {
  switch (command.name) {
    case 'start':
      return answerStart(enquiry, defaults, command.link ?? '')
    case 'stop':
      return answerStop(enquiry)
    case 'latest':
      return answerLatest(enquiry, command.page)
    case 'topic':
      return answerTopic(enquiry, command.query)
    case 'question':
      return answerQuestion(enquiry, command)
    case 'follow':
      return answerFollow(enquiry, command.topic, 'follow')
    case 'unfollow':
      return answerUnfollow(enquiry, command.topic, 'follow')
    case 'mute':
      return answerFollow(enquiry, command.topic, 'mute')
    case 'unmute':
      return answerUnfollow(enquiry, command.topic, 'mute')
    case 'topics':
      return answerTopics(enquiry, command.offset ?? 0)
    case 'digest':
      return answerDigest(enquiry, command.times, command.page)
    case 'quiet':
      return answerQuiet(enquiry, command.words)
    case 'read':
      return answerRead(enquiry, command.page)
    case 'brief':
      return answerBrief(enquiry, command.story, command.page)
    case 'story':
      return answerStory(enquiry, command.story)
    case 'offer':
      return answerOffer(enquiry, command)
    case 'why':
      return answerWhy(enquiry, command)
    case 'settings':
      return settingsScreen(enquiry)
    case 'language':
      return answerLanguage(enquiry, command.words)
    case 'operator':
      return answerOperator(enquiry, command)
    case 'assent':
      return answerAssent(enquiry, command)
    case 'screen':
      return answerScreen(enquiry, command)
    case 'mydata':
      return answerMydata(enquiry)
    case 'forget':
      return answerForget(enquiry, command)
    case 'help':
      return noticeOf(enquiry.say('help'))
    case 'unknown':
      return noticeOf(enquiry.say('unknown-command'))
  }
}

function newReader(
  defaults: ReaderDefaults,
  language: Language,
  digestTimes: readonly string[],
  createdAt: Temporal.Instant,
): Omit<Reader, 'id' | keyof Address> {
  const { timeZone, digestLength } = defaults
  const digestAt = nextSlot({ ...unchosenSettings, digestTimes, timeZone }, createdAt)
  return {
    ...unchosenSettings,
    language,
    timeZone,
    digestTimes,
    digestAt,
    digestLength,
    active: true,
    inactiveBecause: null,
    createdAt,
  }
}
