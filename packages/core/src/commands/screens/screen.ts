/** What a reader sees and changes in one message: first contact in three steps, then the settings and one for each. */
export const screens = [
  'hello',
  'pick',
  'when',
  'set',
  'lang',
  'digits',
  'times',
  'length',
  'edition',
  'pictures',
  'quiet',
  'zone',
  'breaking',
  'close',
] as const

export type Screen = (typeof screens)[number]

/** A screen, after a choice on it; `null` only shows it. What is no choice of the screen changes nothing. */
export type ScreenCommand = {
  readonly name: 'screen'
  readonly screen: Screen
  readonly choice: string | null
}
