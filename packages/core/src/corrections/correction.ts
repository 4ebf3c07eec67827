import type { Message } from '../messages/message.ts'
import type { Reader } from '../readers/reader.ts'
import type { Story } from '../stories/story.ts'

/** What a story says since it was corrected. */
export type CorrectedStory = Pick<Story, 'headline' | 'summary' | 'url' | 'imageUrl'>

/** How cards that readers were sent are to be changed. */
export type CorrectionDraft = {
  /** The headlines under which they show the story. */
  readonly headlines: readonly string[]
  /** `null`: it was withdrawn. */
  readonly corrected: CorrectedStory | null
  readonly at: Temporal.Instant
}

export type Correction = CorrectionDraft & { readonly id: number; readonly storyId: number }

/** A message that readers were sent, with what it was composed by: the choices of one of them, for all alike. */
export type SentMessage = Pick<Reader, 'language' | 'timeZone' | 'digits'> & {
  readonly id: number
  readonly key: string
  readonly body: Message
  /** True where a newer message has taken its place. */
  readonly isReplaced: boolean
}
