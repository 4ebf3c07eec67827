import { expect, test } from 'vitest'
import { parseCommand } from '../parse-command.ts'

const cases = [
  ['/settings अंक देवनागरी', 'digits', 'devanagari'],
  ['/settings अंक १२३', 'digits', 'devanagari'],
  ['/settings digits hindi', 'digits', 'devanagari'],
  ['/settings अंक 123', 'digits', 'latin'],
  ['/सेटिंग अंक अंग्रेज़ी', 'digits', 'latin'],
  ['/settings तस्वीरें हाँ', 'pictures', 'photo'],
  ['/settings फ़ोटो चालू', 'pictures', 'photo'],
  ['/settings तस्वीर झलक', 'pictures', 'preview'],
  ['/settings Pictures OFF', 'pictures', 'none'],
] as const

test.each(cases)('"%s" chooses %s %s', (text, screen, choice) => {
  expect(parseCommand(text)).toEqual({ name: 'screen', screen, choice })
})

test.each(['/settings', '/settings अंक', '/settings तस्वीरें शायद', '/settings 123'])(
  '"%s" shows the settings',
  (text) => {
    expect(parseCommand(text)).toEqual({ name: 'settings' })
  },
)
