import type { Translate } from '../locales/translator.ts'
import type { Action } from '../messages/message.ts'
import { encodeCommand } from './encode-command.ts'

/** What a reader who has just joined can do at once. */
export function startedActions(say: Translate): Action[] {
  return [
    { label: say('action-latest'), data: encodeCommand({ name: 'latest' }) },
    { label: say('action-digest'), data: encodeCommand({ name: 'digest', times: null }) },
  ]
}
