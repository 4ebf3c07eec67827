import type { Command } from './command.ts'

/**
 * Whether the answer to a button's command takes the place of the message that the button belongs to: screens, pages of
 * lists, and what an operator was asked to confirm. All else, the same list without a page too, is a new message.
 */
export function answersInPlace(command: Command): boolean {
  switch (command.name) {
    case 'screen':
    case 'assent':
      return true
    case 'brief':
    case 'digest':
    case 'latest':
      return command.page !== undefined
    case 'question':
      return command.page !== null
    case 'topics':
      return command.offset !== undefined
    default:
      return false
  }
}
