export { plainAddressOf } from './articles/plain-address.ts'
export { storeArticle } from './articles/store-article.ts'
export type { ArticleDraft, ArticleStore, SimilarArticle, StoredArticle } from './articles/stored-article.ts'
export type { Brief, BriefStory } from './brief/brief.ts'
export { type BriefItem, briefTeasers } from './brief/brief-teasers.ts'
export { teasersOf } from './brief/teasers-of.ts'
export type { AnswerPage, LatestPage } from './commands/answer-page.ts'
export { answersInPlace } from './commands/answers-in-place.ts'
export { type Command, chatCommandNames, commandNames } from './commands/command.ts'
export {
  type Conversation,
  createConversation,
  type ReaderDefaults,
  readerDefaults,
} from './commands/conversation.ts'
export { type ButtonCommand, decodeCommand, encodeCommand } from './commands/encode-command.ts'
export { operatorTasks } from './commands/operators/operator-task.ts'
export { parseCommand } from './commands/parse-command.ts'
export { correctHeadline, type HeadlineCorrection } from './corrections/correct-headline.ts'
export type { CorrectedStory, Correction, CorrectionDraft, SentMessage } from './corrections/correction.ts'
export type { CorrectionStore, Restatement, WatchedArticle } from './corrections/correction-store.ts'
export type { Edit, EditSettlement, EditState } from './corrections/edit.ts'
export { isHeadline, longestHeadline } from './corrections/is-headline.ts'
export type { ListedMark } from './corrections/listed-mark.ts'
export type {
  Claimed,
  Delivery,
  DeliveryClaim,
  DeliveryDraft,
  DeliveryState,
  Lane,
  MessageDraft,
  OutboxStore,
  PauseReason,
  Sendings,
  Settlement,
} from './delivery/outbox.ts'
export type { EditOutcome, Platform, SendFailure, SendOptions, SendOutcome } from './delivery/platform.ts'
export { createRenderCache } from './delivery/render-cache.ts'
export { type Bot, type BotDeps, BotStartError, type BotStarter, type WebEntrance } from './desk/bot.ts'
export type { LeaseStore } from './desk/lease.ts'
export { type Desk, type DeskDeps, startDesk } from './desk/start-desk.ts'
export { createTick, type TickDeps, type TickReport } from './desk/tick.ts'
export type { KeptUpdate, UpdateHolder, UpdateRef, UpdateStore } from './desk/update-store.ts'
export { parseTimes } from './digests/parse-times.ts'
export { queueDigests } from './digests/queue-digests.ts'
export { type FoundSource, findSource, type TriedListing } from './discovery/find-source.ts'
export type { FeedPlace, FeedWish } from './feeds/add-feed.ts'
export { createFeeds, type Feeds } from './feeds/create-feeds.ts'
export type { Feed, FeedAlias, FeedChanges, FeedStore } from './feeds/feed.ts'
export { decodeFeedAction, encodeFeedAction, type FeedAction } from './feeds/feed-action.ts'
export { cleanHeadline } from './headline/clean-headline.ts'
export { analyse } from './language/analyse.ts'
export { analyserVersion } from './language/analyser-version.ts'
export { countWords } from './language/count-words.ts'
export { foldForMatching } from './language/fold-for-matching.ts'
export { nameOf } from './language/names/name-index.ts'
export { closeness } from './language/romanised/closeness.ts'
export { type RomanisedCandidate, rankRomanised, type Spelt } from './language/romanised/rank-romanised.ts'
export { resolveWord } from './language/romanised/resolve-word.ts'
export { soundPrefix, soundsOf } from './language/romanised/sounds-of.ts'
export { translationsOf } from './language/romanised/translations-of.ts'
export { type SentenceSpan, sentenceSpans } from './language/sentence-spans.ts'
export { splitSentences } from './language/split-sentences.ts'
export { splitWords } from './language/split-words.ts'
export { stem } from './language/stem.ts'
export { type Translate, translatorFor } from './locales/translator.ts'
export { type Log, silentLog } from './log.ts'
export { noticeOf } from './messages/compose.ts'
export { fitText } from './messages/fit-text.ts'
export type { Action, Card, Message } from './messages/message.ts'
export { extractiveSummariser } from './model/extractive-summariser.ts'
export type { ModelLimits } from './model/model-limits.ts'
export { createModelSummariser, type ModelSummariserOptions } from './model/model-summariser.ts'
export type { Summarisable, Summariser } from './model/summariser.ts'
export { createSummaryCache, type SummaryCache } from './model/summary-cache.ts'
export type { Holdings, PrivacyStore } from './privacy/holdings.ts'
export {
  type Address,
  type DigestEdition,
  type DigestTurn,
  type Digits,
  type Language,
  type Pictures,
  type QuietHours,
  type Reader,
  type ReaderChanges,
  type ReaderStore,
  stoppedByReader,
  unchosenSettings,
} from './readers/reader.ts'
export { linkOf } from './reading/link-in.ts'
export { type Compacted, type CompactionStep, type Retention, usualRetention } from './retention/retention.ts'
export type { StoryQuery, TermQuery } from './search/term-query.ts'
export type { QuestionStore, Word, WordDraft, WordStore } from './search/word.ts'
export { wordsOf } from './search/words-of.ts'
export { guessSection, type SectionGuess } from './sections/guess-section.ts'
export { type Section, sections } from './sections/section.ts'
export { sectionNamed } from './sections/section-named.ts'
export { sectionOf } from './sections/section-of.ts'
export { sectionTerm } from './sections/section-term.ts'
export { readSettings, type Settings, SettingsError } from './settings/settings.ts'
export type { FetchConditions, Fetched, Fetcher } from './sources/fetcher.ts'
export type { ItemNotes, PassedItem, WaitingItem } from './sources/listed-item.ts'
export type { Move } from './sources/move.ts'
export type { PollNotice } from './sources/poll-notices.ts'
export {
  notInSettings,
  type PollState,
  pausedByOperator,
  type Source,
  type SourceFormat,
  type SourceSettings,
  type SourceStore,
} from './sources/source.ts'
export type { Store } from './store.ts'
export { announceStories } from './stories/announce-stories.ts'
export type { Announcement, ChangedStory, StoryState } from './stories/announcement.ts'
export { type Fingerprint, fingerprintOf } from './stories/fingerprint.ts'
export type { JoinReason } from './stories/join-reason.ts'
export type { Story, StoryCursor, StoryStore } from './stories/story.ts'
export { sameEventQuery, storyKeysOf } from './stories/story-keys.ts'
export { checkFaithfulness } from './summarise/check-faithfulness.ts'
export { summariseArticle } from './summarise/summarise-article.ts'
export type { Summary, SummarySentence } from './summarise/summary.ts'
export type {
  Follower,
  FollowKind,
  Topic,
  TopicChoice,
  TopicPage,
  TopicStore,
} from './topics/topic.ts'
export type { IndexedAnew, IndexProgress, IndexStep, IndexStore } from './upkeep/index-store.ts'
export { reindexStep } from './upkeep/reindex-step.ts'
