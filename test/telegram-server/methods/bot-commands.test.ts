import { expect, test } from 'vitest'
import { readCommands } from './bot-commands.ts'

test('a command loses its slash and the spaces around', () => {
  expect(readCommands([{ command: ' /khabar ', description: ' ताज़ा ख़बरें ' }])).toEqual([
    { command: 'khabar', description: 'ताज़ा ख़बरें' },
  ])
})

test.each([
  ['a Devanagari name', { command: 'खबर', description: 'अ' }, 'BOT_COMMAND_INVALID'],
  ['a capital', { command: 'Khabar', description: 'अ' }, 'BOT_COMMAND_INVALID'],
  ['no name', { command: '/', description: 'अ' }, 'command must be non-empty'],
  ['a long name', { command: 'a'.repeat(33), description: 'अ' }, 'command length must not exceed 32'],
  ['no description', { command: 'a', description: ' ' }, 'command description must be non-empty'],
  [
    'a long description',
    { command: 'a', description: 'अ'.repeat(257) },
    'command description length must not exceed 256',
  ],
  ['a field missing', { command: 'a' }, `can't parse BotCommand: Can't find field "description"`],
])('%s is refused', (_, command, reason) => {
  expect(() => readCommands([command])).toThrow(`Bad Request: ${reason}`)
})
