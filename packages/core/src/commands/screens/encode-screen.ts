import { type Screen, type ScreenCommand, screens } from './screen.ts'

/** The longest names are those of time zones; with all of it the data is within Telegram's 64 bytes. */
const pattern = /^v:([a-z]{1,8})(?:\.([A-Za-z0-9/_+-]{1,50}))?$/

/** A button's data for a screen. Written into messages that live for years: names of screens and choices stay. */
export function encodeScreen(screen: Screen, choice: string | null = null): string {
  return choice === null ? `v:${screen}` : `v:${screen}.${choice}`
}

/** The screen in a button's data; `null` for all other data. */
export function decodeScreen(data: string): ScreenCommand | null {
  const [, name, choice = null] = pattern.exec(data) ?? []
  const screen = screens.find((each) => each === name)
  return screen ? { name: 'screen', screen, choice } : null
}
