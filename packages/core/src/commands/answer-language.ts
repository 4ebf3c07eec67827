import type { Message } from '../messages/message.ts'
import type { Enquiry } from './conversation.ts'
import { answerScreen } from './screens/answer-screen.ts'

const hindi = /^(?:hi|hindi|हिंदी|हिन्दी)$/iu
const english = /^(?:en|english|अंग्रेज़ी|अंग्रेजी|इंग्लिश)$/iu

/** Changes the language of all but the news; asks for it where the words name none. */
export function answerLanguage(enquiry: Enquiry, words: string): Promise<Message> {
  const typed = words.trim()
  const choice = hindi.test(typed) ? 'hi' : english.test(typed) ? 'en' : null
  return answerScreen(enquiry, { screen: 'lang', choice })
}
