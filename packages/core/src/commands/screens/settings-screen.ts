import { noticeOf } from '../../messages/compose.ts'
import { nameOfZone } from '../../messages/dates.ts'
import { inDigits } from '../../messages/in-digits.ts'
import type { Action, Message } from '../../messages/message.ts'
import { sayTimes } from '../../messages/say-times.ts'
import { unchosenSettings } from '../../readers/reader.ts'
import type { Enquiry } from '../conversation.ts'
import { readerDefaults } from '../conversation.ts'
import { encodeScreen } from './encode-screen.ts'
import { type Chosen, type SettingScreen, settings } from './settings.ts'

const order: readonly SettingScreen[] = [
  'lang',
  'digits',
  'times',
  'length',
  'edition',
  'pictures',
  'quiet',
  'breaking',
  'zone',
]

/** What the asking reader has chosen; for somebody who has not joined, what would be unless they choose. */
export function chosenBy({ reader, style }: Enquiry): Chosen {
  const { digestLength } = readerDefaults
  return reader ?? { ...unchosenSettings, ...style, digestTimes: [], digestLength }
}

/** All settings with what is chosen, and a button for each. */
export function settingsScreen(enquiry: Enquiry): Message {
  const { say } = enquiry
  const lines = order.map((screen) => `• ${say(`setting-${screen}`)}: ${wordsFor(screen, enquiry)}`)
  const actions = order.map((screen) => ({ label: say(`setting-${screen}`), data: encodeScreen(screen) }))
  const close = { label: say('action-close'), data: encodeScreen('close') }
  return noticeOf([say('settings-title'), ...lines].join('\n'), [...actions, close])
}

/** The choices of one setting, those that hold marked by ✓. */
export function settingScreen(enquiry: Enquiry, screen: SettingScreen): Message {
  const { say } = enquiry
  const text = `${say(`setting-${screen}`)}: ${wordsFor(screen, enquiry)}\n${say(`setting-${screen}-ask`)}`
  return noticeOf(text, [
    ...choiceActions(enquiry, screen),
    { label: say('action-back'), data: encodeScreen('set') },
  ])
}

function choiceActions(enquiry: Enquiry, screen: SettingScreen): Action[] {
  const { choices, labelOf, isChosen } = settings[screen]
  const chosen = chosenBy(enquiry)
  return choices.map((choice) => ({
    label: marked(labelOf(choice, enquiry), isChosen(choice, chosen)),
    data: encodeScreen(screen, choice),
  }))
}

/** A button's label, marked where it is chosen. */
export function marked(label: string, isChosen: boolean): string {
  return isChosen ? `✓ ${label}` : label
}

/** The value in words; also one that no button offers, typed by command. */
function wordsFor(screen: SettingScreen, enquiry: Enquiry): string {
  const { say, style } = enquiry
  const chosen = chosenBy(enquiry)
  const { digestTimes, quiet, timeZone } = chosen
  if (screen === 'zone') return nameOfZone(timeZone, style.language)
  if (screen === 'times') return sayTimes(digestTimes, style) || say('choice-off')
  if (screen === 'quiet')
    return quiet ? inDigits(`${quiet.from}–${quiet.until}`, style.digits) : say('choice-off')
  const { choices, labelOf, isChosen } = settings[screen]
  return choices
    .filter((choice) => isChosen(choice, chosen))
    .map((choice) => labelOf(choice, enquiry))
    .join(', ')
}
