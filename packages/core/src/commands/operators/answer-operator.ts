import { noticeOf } from '../../messages/compose.ts'
import type { Message } from '../../messages/message.ts'
import { answerDigest } from '../answer-digest.ts'
import type { Enquiry } from '../conversation.ts'
import { previewBroadcast, sendBroadcast } from './broadcast.ts'
import { correctStory } from './correct-story.ts'
import { describeHealth } from './describe-health.ts'
import { describeSources } from './describe-sources.ts'
import { findNewSource } from './find-new-source.ts'
import { holdStory } from './hold-story.ts'
import type { OperatorAssent, OperatorTask } from './operator-task.ts'
import { pauseSource } from './pause-source.ts'
import { askToWithdraw, withdrawStory } from './withdraw-story.ts'

/** Does an operator's task; for everybody else there is no such command. */
export async function answerOperator(
  enquiry: Enquiry,
  { task, words }: { task: OperatorTask; words: string },
): Promise<Message> {
  if (!enquiry.isOperator) return noticeOf(enquiry.say('unknown-command'))
  switch (task) {
    case 'sources':
      return noticeOf(await describeSources(enquiry))
    case 'addsource':
      return noticeOf(await findNewSource(enquiry, words))
    case 'pause':
      return noticeOf(await pauseSource(enquiry, words))
    case 'hold':
      return noticeOf(await holdStory(enquiry, words))
    case 'correct':
      return noticeOf(await correctStory(enquiry, words))
    case 'withdraw':
      return askToWithdraw(enquiry, words)
    case 'broadcast':
      return previewBroadcast(enquiry, words)
    case 'health':
      return noticeOf(await describeHealth(enquiry))
    case 'preview': {
      // What somebody gets who has chosen nothing; pages of it would be those of the operator.
      const preview = await answerDigest({ ...enquiry, reader: null }, null)
      return { ...preview, actions: [] }
    }
  }
}

/** Does what an operator was asked to confirm; the button of somebody else does nothing. */
export async function answerAssent(enquiry: Enquiry, assent: OperatorAssent): Promise<Message> {
  if (!enquiry.isOperator) return noticeOf(enquiry.say('unknown-command'))
  return noticeOf(
    assent.task === 'withdraw'
      ? await withdrawStory(enquiry, assent.story)
      : await sendBroadcast(enquiry, assent),
  )
}
