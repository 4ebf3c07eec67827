import { isDeepStrictEqual } from 'node:util'
import { type REST, Routes } from 'discord.js'
import { menus } from './menus.ts'

/** What we say of a command and its options; all else (ids, versions) is Discord's. */
const ours = [
  'autocomplete',
  'channel_types',
  'choices',
  'contexts',
  'default_member_permissions',
  'description',
  'description_localizations',
  'integration_types',
  'max_length',
  'name',
  'name_localizations',
  'options',
  'required',
  'type',
  'value',
]

/**
 * Registers the commands where Discord has others: changing them costs a daily allowance and makes clients reload.
 *
 * @returns whether they were registered anew.
 */
export async function registerCommands(rest: REST, applicationId: string): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId)
  const wanted = menus()
  const known = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
  if (isDeepStrictEqual(byName(known), byName(wanted))) return false
  await rest.put(route, { body: wanted })
  return true
}

function byName(commands: unknown): unknown[] {
  const list: unknown[] = Array.isArray(commands) ? commands : []
  return list.map(essenceOf).sort((one, other) => (String(one) < String(other) ? -1 : 1))
}

/** What of a command is ours, as JSON with its parts in one order; what is empty or false counts as left out. */
function essenceOf(command: unknown): string {
  return JSON.stringify(command, (key, value: unknown) => {
    if (isEmpty(value)) return undefined
    if (key === 'contexts' || key === 'integration_types' || key === 'channel_types')
      return Array.isArray(value) ? [...value].sort() : value
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    if (key.endsWith('_localizations')) return Object.fromEntries(Object.entries(value).sort())
    return Object.fromEntries(
      ours.flatMap((name) => (name in value ? [[name, Reflect.get(value, name)]] : [])),
    )
  })
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === false || value === '') return true
  return typeof value === 'object' && Object.values(value).length === 0
}
