import { noticeOf } from '../../messages/compose.ts'
import type { Message } from '../../messages/message.ts'
import { answerDigest } from '../answer-digest.ts'
import type { Enquiry } from '../conversation.ts'
import { describeHealth } from './describe-health.ts'
import { describeSources } from './describe-sources.ts'
import { findNewSource } from './find-new-source.ts'
import type { OperatorTask } from './operator-task.ts'

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
    case 'health':
      return noticeOf(await describeHealth(enquiry))
    case 'preview':
      // What somebody gets who has chosen nothing.
      return answerDigest({ ...enquiry, reader: null }, null)
  }
}
