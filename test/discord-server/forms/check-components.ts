import type { APIMessageTopLevelComponent } from 'discord.js'
import { apiError } from '../rest/api-error.ts'
import { checkComponent, legacyTypes, topTypes } from './check-layout.ts'
import type { Field } from './form.ts'

/**
 * Returns the components of a message with their ids filled in, after checking them: at most 5 action rows, or with
 * Components V2 at most 40 components counted nested and 4000 of text over all text displays; no custom id twice.
 *
 * @throws ApiError 500 for text too large in UTF-8, a fault of Discord's own that Devanagari meets past 3386 characters.
 * @see https://docs.discord.com/developers/components/reference
 */
export function checkComponents(list: Field, { isV2 }: { isV2: boolean }): APIMessageTopLevelComponent[] {
  const members = list.items(isV2 ? {} : { max: 5 })
  for (const member of members) checkComponent(member, isV2 ? topTypes : legacyTypes)
  const all = members.flatMap(withNested)
  failRepeatedIds(all)
  if (isV2) checkTotals(list, all)
  // Checked member by member above, so this is what it claims to be wherever the form holds no fault.
  return numberComponents(members.map(({ value }) => value)) as APIMessageTopLevelComponent[]
}

/** The texts of all text displays, in reading order. */
export function textsOf(components: readonly unknown[]): string[] {
  return components.flatMap((component) => {
    if (typeof component !== 'object' || component === null) return []
    const own = 'content' in component && typeof component.content === 'string' ? [component.content] : []
    const inner = 'components' in component && Array.isArray(component.components) ? component.components : []
    return [...own, ...textsOf(inner)]
  })
}

function withNested(component: Field): Field[] {
  const { value: inner } = component.at('components')
  const members = Array.isArray(inner) ? inner.map((_, index) => component.at('components').at(index)) : []
  const accessory = component.at('accessory')
  return [component, ...members.flatMap(withNested), ...(accessory.given ? [accessory] : [])]
}

function failRepeatedIds(components: readonly Field[]): void {
  const seen = new Set<unknown>()
  for (const component of components) {
    const customId = component.at('custom_id')
    if (!customId.given) continue
    if (seen.has(customId.value)) {
      customId.fail('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')
    }
    seen.add(customId.value)
  }
}

function checkTotals(list: Field, all: readonly Field[]): void {
  if (all.length > 40) {
    list.fail('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', 'The total number of components cannot exceed 40')
  }
  const texts = all
    .map((component) => component.at('content').value)
    .filter((text) => typeof text === 'string')
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  if (length > 4000) {
    list.fail(
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      'Components displayable text size exceeds maximum size of 4000',
    )
  }
  // Measured by others, undocumented: https://github.com/discord/discord-api-docs/issues/8554
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0)
  if (length <= 4000 && bytes > 10_170) throw apiError('serverError')
}

/** Discord gives each component without an id the next free number. */
function numberComponents(components: readonly unknown[], ids = { next: 1 }): unknown[] {
  return components.map((component) => {
    if (typeof component !== 'object' || component === null) return component
    const numbered = { id: ids.next++, ...component }
    if ('components' in component && Array.isArray(component.components)) {
      Object.assign(numbered, { components: numberComponents(component.components, ids) })
    }
    if ('accessory' in component) {
      Object.assign(numbered, { accessory: numberComponents([component.accessory], ids)[0] })
    }
    return numbered
  })
}
