import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ApiError } from '../rest/api-error.ts'
import { checkMessage } from './check-message.ts'
import { createForm } from './form.ts'

/** The faults of a body as `path: code`, none when it is accepted. */
function faultsOf(body: unknown): string[] {
  const form = createForm(body)
  try {
    checkMessage(form.root)
    form.check()
    return []
  } catch (error) {
    if (error instanceof ApiError && error.errors !== undefined) return flatten(error.errors)
    if (error instanceof ApiError) return [String(error.status)]
    throw error
  }
}

function flatten(errors: object, path = ''): string[] {
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors'
      ? value.map(({ code }: { code: string }) => `${path}: ${code}`)
      : flatten(value, `${path}.${key}`),
  )
}

const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components })
const button = (fields: object) => ({
  type: ComponentType.Button,
  style: ButtonStyle.Primary,
  label: 'और',
  ...fields,
})
const menu = (fields: object) => ({
  type: ComponentType.StringSelect,
  custom_id: 'm',
  options: ['1', '2'].map((value) => ({ label: value, value })),
  ...fields,
})
const text = (content: string) => ({ type: ComponentType.TextDisplay, content })
const ka = (length: number) => 'क'.repeat(length)

test.each([
  ['content of 2000', { content: ka(2000) }, []],
  ['content of 2001', { content: ka(2001) }, ['.content: BASE_TYPE_MAX_LENGTH']],
  [
    'a menu of which one or two are chosen',
    { components: [row(menu({ min_values: 1, max_values: 2 }))] },
    [],
  ],
  [
    'a menu whose least is over its most',
    { components: [row(menu({ min_values: 2 }))] },
    ['.components.0.components.0.min_values: NUMBER_TYPE_MAX'],
  ],
  ['content that is no text', { content: 7 }, ['.content: STRING_TYPE_CONVERT']],
  ['eleven embeds', { embeds: Array(11).fill({ title: 'x' }) }, ['.embeds: BASE_TYPE_MAX_LENGTH']],
  [
    'embeds at their limits',
    { embeds: [{ title: ka(256), footer: { text: ka(1648) }, description: ka(4096) }] },
    [],
  ],
  [
    'embeds of 6001 together',
    { embeds: [{ description: ka(4096) }, { description: ka(1905) }] },
    ['.embeds: MAX_EMBED_SIZE_EXCEEDED'],
  ],
  ['an embed with nothing in it', { embeds: [{ color: 1 }] }, ['.embeds.0.description: BASE_TYPE_REQUIRED']],
  [
    'an embed that links to a script',
    { embeds: [{ title: 'x', url: 'javascript:x' }] },
    ['.embeds.0.url: URL_TYPE_INVALID_SCHEME'],
  ],
  [
    '26 fields',
    { embeds: [{ fields: Array(26).fill({ name: 'a', value: 'b' }) }] },
    ['.embeds.0.fields: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a field without a value',
    { embeds: [{ fields: [{ name: 'a', value: ' ' }] }] },
    ['.embeds.0.fields.0.value: BASE_TYPE_REQUIRED'],
  ],
  [
    'a bad time',
    { embeds: [{ title: 'x', timestamp: 'कल' }] },
    ['.embeds.0.timestamp: DATE_TIME_TYPE_PARSE'],
  ],
  [
    'six rows',
    { components: Array.from({ length: 6 }, (_, i) => row(button({ custom_id: `${i}` }))) },
    ['.components: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'six buttons in a row',
    { components: [row(...Array.from({ length: 6 }, (_, i) => button({ custom_id: `${i}` })))] },
    ['.components.0.components: BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'one custom id twice',
    { components: [row(button({ custom_id: 'a' }), button({ custom_id: 'a' }))] },
    ['.components.0.components.1.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED'],
  ],
  [
    'a custom id of 101',
    { components: [row(button({ custom_id: ka(101) }))] },
    ['.components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'a button without custom id',
    { components: [row(button({}))] },
    ['.components.0.components.0.custom_id: COMPONENT_CUSTOM_ID_REQUIRED'],
  ],
  [
    'a label of 81',
    { components: [row(button({ custom_id: 'a', label: ka(81) }))] },
    ['.components.0.components.0.label: BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'a link with a custom id',
    { components: [row(button({ style: 5, url: 'https://example.in', custom_id: 'a' }))] },
    ['.components.0.components.0: BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE'],
  ],
  [
    'a link of 513',
    { components: [row(button({ style: 5, url: `https://example.in/${'a'.repeat(494)}` }))] },
    ['.components.0.components.0.url: BASE_TYPE_MAX_LENGTH'],
  ],
  ['a text display without the flag', { components: [text('x')] }, ['.components.0: UNION_TYPE_CHOICES']],
  ['polls, which are not known here', { poll: {} }, ['501']],
])('%s', (_name, body, faults) => {
  expect(faultsOf(body)).toEqual(faults)
})

test.each([
  [
    'a container with a section and a thumbnail',
    [
      {
        type: 17,
        components: [
          {
            type: 9,
            components: [text('x')],
            accessory: { type: 11, media: { url: 'https://example.in/a.jpg' } },
          },
          { type: 14, spacing: 2 },
        ],
      },
    ],
    [],
  ],
  [
    'a section without accessory',
    [{ type: 9, components: [text('x')] }],
    ['.components.0.accessory: BASE_TYPE_REQUIRED'],
  ],
  [
    'a container in a container',
    [{ type: 17, components: [{ type: 17, components: [text('x')] }] }],
    ['.components.0.components.0: UNION_TYPE_CHOICES'],
  ],
  ['40 components', [...Array(38).fill(text('x')), row(button({ custom_id: 'a' }))], []],
  [
    '41 components counted nested',
    [...Array(39).fill(text('x')), row(button({ custom_id: 'a' }))],
    ['.components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
  ],
  [
    '4001 letters over all texts',
    [text('a'.repeat(4000)), text('a')],
    ['.components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED'],
  ],
  ['4000 Latin letters', [text('a'.repeat(4000))], []],
  ['3386 letters of Devanagari', [text(ka(3386))], []],
  ['3387 letters of Devanagari, on which Discord itself fails', [text(ka(3387))], ['500']],
])('with Components V2: %s', (_name, components, faults) => {
  expect(faultsOf({ flags: MessageFlags.IsComponentsV2, components })).toEqual(faults)
})

test('every fault of a body is named at once', () => {
  expect(faultsOf({ content: ka(2001), nonce: ka(26), embeds: [{ title: ka(257) }] })).toEqual([
    '.content: BASE_TYPE_MAX_LENGTH',
    '.embeds.0.title: BASE_TYPE_MAX_LENGTH',
    '.nonce: NONCE_TYPE_TOO_LONG',
  ])
})

test('no body breaks the check', () => {
  const part = fc.jsonValue()
  const body = fc.oneof(
    part,
    fc.record({
      content: part,
      embeds: part,
      flags: part,
      components: part,
      nonce: part,
      allowed_mentions: part,
    }),
    fc.record({
      flags: fc.constantFrom(0, MessageFlags.IsComponentsV2),
      embeds: fc.array(fc.record({ title: part, fields: part, author: part, url: part })),
      components: fc.array(
        fc.record({ type: fc.integer({ min: 1, max: 18 }), components: part, accessory: part }),
      ),
    }),
  )
  fc.assert(fc.property(body, (value) => void faultsOf(value)))
})

test('keys of an evil body change nothing outside it', () => {
  const form = createForm(
    JSON.parse('{"allowed_mentions": {"parse": [{"toString": 1}]}, "flags": {"valueOf": 1, "toString": 1}}'),
  )
  checkMessage(form.root)
  expect(() => form.check()).toThrow('Invalid Form Body')
})
