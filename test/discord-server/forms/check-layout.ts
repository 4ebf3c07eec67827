import { ComponentType } from 'discord.js'
import { checkButton } from './check-button.ts'
import { checkSelect, selectTypes } from './check-select.ts'
import type { Field } from './form.ts'

/** What may stand at the top of a message without Components V2. */
export const legacyTypes: readonly number[] = [ComponentType.ActionRow]

/** What may stand inside a container. */
const containedTypes: readonly number[] = [
  ComponentType.ActionRow,
  ComponentType.TextDisplay,
  ComponentType.Section,
  ComponentType.MediaGallery,
  ComponentType.Separator,
  ComponentType.File,
]

/** What may stand at the top of a message with Components V2. */
export const topTypes: readonly number[] = [...containedTypes, ComponentType.Container]

const mediaSchemes = ['http', 'https', 'attachment'] as const

const checks = new Map<unknown, (component: Field) => void>([
  [ComponentType.ActionRow, checkRow],
  [ComponentType.TextDisplay, (text) => void text.at('content').text({ min: 1, max: 4000, required: true })],
  [ComponentType.Section, checkSection],
  [ComponentType.MediaGallery, checkGallery],
  [ComponentType.Separator, checkSeparator],
  [ComponentType.File, (file) => void file.at('file').at('url').url(['attachment'], { required: true })],
  [ComponentType.Container, checkContainer],
  [ComponentType.Button, checkButton],
  [ComponentType.Thumbnail, checkMedia],
  ...selectTypes.map((type) => [type, checkSelect] as const),
])

/** Checks one component, and what is in it, where only some types may stand. */
export function checkComponent(component: Field, allowed: readonly number[]): void {
  const { value: type } = component.at('type')
  if (!allowed.some((known) => known === type)) {
    const list = allowed.length === 1 ? `${allowed[0]},` : allowed.join(', ')
    component.fail('UNION_TYPE_CHOICES', `Value of field "type" must be one of (${list}).`)
    return
  }
  component.at('id').whole({ min: 0 })
  checks.get(type)?.(component)
}

function checkRow(row: Field): void {
  const members = row.at('components').items({ min: 1, max: 5, required: true })
  const hasSelect = members.some((member) => selectTypes.some((type) => type === member.at('type').value))
  for (const [index, member] of members.entries()) {
    if (hasSelect && index > 0) {
      member.fail('COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width')
    }
    checkComponent(member, [ComponentType.Button, ...selectTypes])
  }
}

function checkSection(section: Field): void {
  for (const text of section.at('components').items({ min: 1, max: 3, required: true })) {
    checkComponent(text, [ComponentType.TextDisplay])
  }
  const accessory = section.at('accessory')
  if (!accessory.given) accessory.fail('BASE_TYPE_REQUIRED', 'This field is required')
  else checkComponent(accessory, [ComponentType.Button, ComponentType.Thumbnail])
}

function checkGallery(gallery: Field): void {
  for (const item of gallery.at('items').items({ min: 1, max: 10, required: true })) checkMedia(item)
}

function checkMedia(item: Field): void {
  item.at('media').at('url').url(mediaSchemes, { required: true })
  item.at('description').text({ max: 1024 })
  item.at('spoiler').flag()
}

function checkSeparator(separator: Field): void {
  separator.at('divider').flag()
  separator.at('spacing').choice([1, 2])
}

function checkContainer(container: Field): void {
  container.at('accent_color').whole({ min: 0, max: 0xffffff })
  container.at('spoiler').flag()
  for (const member of container.at('components').items({ min: 1, required: true })) {
    checkComponent(member, containedTypes)
  }
}
