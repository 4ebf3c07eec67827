import { isDeepStrictEqual } from 'node:util'
import type { Log } from '@khabar/core'
import { DiscordAPIError, type REST, Routes } from 'discord.js'
import { isRefusal } from './is-refusal.ts'
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
 * Registers the commands where Discord has others: changing them costs a daily allowance and makes clients reload. A
 * server that does not say which it has is given them at every start, and one that takes none still gets its news.
 *
 * @returns whether they were registered anew.
 */
export async function registerCommands(rest: REST, applicationId: string, log: Log): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId)
  const wanted = menus()
  const query = new URLSearchParams({ with_localizations: 'true' })
  const known = await unlessRefused(rest.get(route, { query }), (reason) =>
    log.warn({ app: 'discord', reason }, 'which commands are registered is not known'),
  )
  if (isDeepStrictEqual(byName(known), byName(wanted))) return false
  const put = async () => {
    try {
      return await rest.put(route, { body: wanted })
    } catch (error) {
      if (isRefusal(error)) return await rest.put(route, { body: plainly(wanted) })
      throw error
    }
  }
  const registered = await unlessRefused(put(), (reason) =>
    log.error(
      { app: 'discord', alert: 'commands', reason },
      'Discord does not take the commands: news are sent, and commands are as they were',
    ),
  )
  return registered !== null
}

/** The commands without what was added to them over the years: in English, and where Discord shows them of itself. */
function plainly(commands: unknown): unknown {
  const isLater = (key: string) =>
    key.endsWith('_localizations') || key === 'contexts' || key === 'integration_types'
  return JSON.parse(JSON.stringify(commands, (key, value) => (isLater(key) ? undefined : value)))
}

/** What a request gives; `null` where Discord refuses it for another reason than the token. */
async function unlessRefused(request: Promise<unknown>, tell: (reason: string) => void): Promise<unknown> {
  try {
    return await request
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.status === 401) throw error
    tell(`${error.status} ${error.message}`)
    return null
  }
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
