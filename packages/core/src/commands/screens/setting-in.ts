import type { ScreenCommand } from './screen.ts'
import type { SettingScreen } from './settings.ts'

type Wish = readonly [words: RegExp, screen: SettingScreen, choice: string]

const pictureWords = '(?:तस्वीर(?:ें)?|फ़ोटो|फोटो|चित्र|pictures?|photos?)'
const digitWords = '(?:अंक|digits)'

/** What may be said after `/settings`. Ours; by setting. */
const wishes: readonly Wish[] = [
  [
    new RegExp(`^${digitWords}\\s+(?:देवनागरी|हिंदी|हिन्दी|devanagari|hindi|[०-९]+)$`, 'iu'),
    'digits',
    'devanagari',
  ],
  [new RegExp(`^${digitWords}\\s+(?:अंग्रेज़ी|अंग्रेजी|english|latin|[0-9]+)$`, 'iu'), 'digits', 'latin'],
  [new RegExp(`^${pictureWords}\\s+(?:हां|हाँ|चालू|on|yes)$`, 'iu'), 'pictures', 'photo'],
  [new RegExp(`^${pictureWords}\\s+(?:झलक|preview)$`, 'iu'), 'pictures', 'preview'],
  [new RegExp(`^${pictureWords}\\s+(?:नहीं|बंद|off|no)$`, 'iu'), 'pictures', 'none'],
]

/**
 * The choice in a reader's words after `/settings`: "अंक देवनागरी", "अंक 123", "तस्वीरें हाँ", "pictures off"; `null` where
 * they name none.
 */
export function settingIn(words: string): ScreenCommand | null {
  const plain = words.normalize('NFC').trim()
  const wish = wishes.find(([pattern]) => pattern.test(plain))
  return wish ? { name: 'screen', screen: wish[1], choice: wish[2] } : null
}
