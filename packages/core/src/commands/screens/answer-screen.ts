import { nextSlot } from '../../digests/slots.ts'
import { translatorFor } from '../../locales/translator.ts'
import { noticeOf } from '../../messages/compose.ts'
import type { Message } from '../../messages/message.ts'
import type { ReaderChanges } from '../../readers/reader.ts'
import type { Enquiry } from '../conversation.ts'
import { answerHello, answerPick, answerWhen } from './first-contact.ts'
import type { ScreenCommand } from './screen.ts'
import { isSetting, type Setting, settings } from './settings.ts'
import { chosenBy, settingScreen, settingsScreen } from './settings-screen.ts'

/** A screen as it is after a choice. What is no choice of the screen (any more) changes nothing: the screen is shown. */
export async function answerScreen(
  enquiry: Enquiry,
  { screen, choice }: Omit<ScreenCommand, 'name'>,
): Promise<Message> {
  if (screen === 'hello') return answerHello(await choose(enquiry, settings.lang, choice), choice)
  if (screen === 'pick') return answerPick(enquiry, choice)
  if (screen === 'when') return answerWhen(enquiry, choice, (changes) => change(enquiry, changes))
  if (!isSetting(screen)) {
    const shown = settingsScreen(enquiry)
    return screen === 'close' && shown.kind === 'notice' ? noticeOf(shown.text) : shown
  }
  const after = await choose(enquiry, settings[screen], choice)
  // One may choose several times and wants to see them; of all else there is one, and the settings show it.
  return choice === null || screen === 'times' ? settingScreen(after, screen) : settingsScreen(after)
}

async function choose(enquiry: Enquiry, setting: Setting, choice: string | null): Promise<Enquiry> {
  const changes = choice === null ? null : setting.changesOf(choice, chosenBy(enquiry))
  return changes ? change(enquiry, changes) : enquiry
}

/** The enquiry after a change: somebody new joins by it, and a new language is spoken at once. */
async function change(enquiry: Enquiry, changes: ReaderChanges): Promise<Enquiry> {
  const { store, now } = enquiry
  const before = enquiry.reader ?? (await enquiry.join([]))
  const reader = { ...before, ...changes }
  const comesBack = (changes.digestTimes?.length ?? 0) > 0
  const all = {
    ...changes,
    ...('digestTimes' in changes || 'timeZone' in changes ? { digestAt: nextSlot(reader, now) } : {}),
    ...(comesBack ? { active: true, inactiveBecause: null } : {}),
  }
  await store.readers.update(reader.id, all)
  const { language, timeZone, digits } = reader
  return {
    ...enquiry,
    reader: { ...reader, ...all },
    say: translatorFor(language, digits),
    style: { language, timeZone, digits },
  }
}
