import { ComponentType, TextInputStyle } from 'discord.js'
import { expect, test } from 'vitest'
import { ApiError } from '../rest/api-error.ts'
import { checkModal } from './check-modal.ts'
import { createForm } from './form.ts'

const input = { type: ComponentType.TextInput, custom_id: 'times', style: TextInputStyle.Short }
const label = { type: ComponentType.Label, label: 'समय', component: input }
const modal = { title: 'सार', custom_id: 'modal', components: [label] }

function errorsOf(body: object): string {
  const form = createForm(body)
  checkModal(form.root)
  try {
    form.check()
    return ''
  } catch (error) {
    return error instanceof ApiError ? JSON.stringify(error.errors) : String(error)
  }
}

test('a form of a label with a field is taken, and so is one of a row', () => {
  expect(errorsOf(modal)).toBe('')
  const row = { type: ComponentType.ActionRow, components: [{ ...input, label: 'समय' }] }
  expect(errorsOf({ ...modal, components: [row] })).toBe('')
})

test.each([
  ['a title over 45 characters', { title: 'क'.repeat(46) }, 'BASE_TYPE_BAD_LENGTH'],
  ['six fields', { components: Array.from({ length: 6 }, () => label) }, 'BASE_TYPE_BAD_LENGTH'],
  ['one id for two fields', { components: [label, label] }, 'COMPONENT_CUSTOM_ID_DUPLICATED'],
  [
    'a field whose least is over its most',
    { components: [{ ...label, component: { ...input, min_length: 9, max_length: 3 } }] },
    'NUMBER_TYPE_MAX',
  ],
])('%s is refused', (_, change, code) => {
  expect(errorsOf({ ...modal, ...change })).toContain(code)
})
