import { ApplicationCommandOptionType as Kind } from 'discord.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ApiError } from '../rest/api-error.ts'
import { checkCommand } from './check-command.ts'
import { createForm } from './form.ts'

function messageCodes(body: unknown): string {
  const form = createForm(body)
  checkCommand(form.root)
  try {
    form.check()
    return ''
  } catch (error) {
    if (error instanceof ApiError) return JSON.stringify(error.errors)
    throw error
  }
}

const command = (fields: object) => ({ name: 'topic', description: 'Topics', ...fields })
const option = (fields: object) => ({ type: Kind.String, name: 'query', description: 'What', ...fields })

test.each(['topic', 'विषय', 'खोज-करो', 'ख़बर', "l'actu", 'a'.repeat(32)])(
  'the name %s is accepted',
  (name) => {
    expect(messageCodes(command({ name }))).toBe('')
  },
)

test.each(['Topic', 'दो शब्द', '', 'a'.repeat(33), 'a.b', 7])('the name %s is refused', (name) => {
  expect(messageCodes(command({ name }))).toContain('APPLICATION_COMMAND_INVALID_NAME')
})

test.each([
  ['a missing name', command({ name: undefined }), 'BASE_TYPE_REQUIRED'],
  ['a description of 101', command({ description: 'क'.repeat(101) }), 'BASE_TYPE_BAD_LENGTH'],
  ['an unknown locale', command({ name_localizations: { xx: 'a' } }), 'DICT_TYPE_INVALID_KEY'],
  [
    'a localised name in upper case',
    command({ name_localizations: { fr: 'A' } }),
    'APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    '26 options',
    command({ options: Array.from({ length: 26 }, (_, i) => option({ name: `o${i}` })) }),
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'one option twice',
    command({ options: [option({}), option({})] }),
    'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  ],
  [
    '26 choices',
    command({ options: [option({ choices: Array(26).fill({ name: 'a', value: 'b' }) })] }),
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'choices and autocompletion',
    command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'b' }] })] }),
    'AUTOCOMPLETE_INVALID',
  ],
  [
    'a subcommand in a subcommand',
    command({ options: [option({ type: Kind.Subcommand, options: [option({ type: Kind.Subcommand })] })] }),
    'TYPE_INVALID',
  ],
  ['an unknown context', command({ contexts: [3] }), 'BASE_TYPE_CHOICES'],
  ['permissions that are no number', command({ default_member_permissions: 'admin' }), 'NUMBER_TYPE_COERCE'],
  [
    'more than 8000 in all',
    command({
      options: Array.from({ length: 25 }, (_, i) =>
        option({ name: `o${i}`, choices: Array(4).fill({ name: 'n'.repeat(50), value: 'v'.repeat(50) }) }),
      ),
    }),
    'APPLICATION_COMMAND_TOO_LARGE',
  ],
])('%s is refused', (_name, body, code) => {
  expect(messageCodes(body)).toContain(code)
})

test('no body breaks the check', () => {
  const part = fc.jsonValue()
  const body = fc.oneof(
    part,
    fc.record({ type: part, name: part, description: part, options: part, contexts: part }),
  )
  const nested = fc.record({
    options: fc.array(fc.record({ type: fc.integer(), name: part, options: part, choices: part })),
  })
  fc.assert(fc.property(fc.oneof(body, nested), (value) => void messageCodes(value)))
})

test('a localisation for __proto__ changes nothing outside the body', () => {
  expect(
    messageCodes(JSON.parse('{"name": "a", "description": "b", "name_localizations": {"__proto__": "c"}}')),
  ).toContain('DICT_TYPE_INVALID_KEY')
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Reflect.get({}, 'errors')).toBeUndefined()
})
