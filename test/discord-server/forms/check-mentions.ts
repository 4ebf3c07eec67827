import type { Field } from './form.ts'

/** Whom a message may notify, out of those its text mentions. */
export type AllowedMentions = {
  readonly parse: readonly ('everyone' | 'roles' | 'users')[]
  readonly users: readonly string[]
  readonly roles: readonly string[]
  readonly repliedUser: boolean
}

/**
 * Returns `allowed_mentions`, or null when the body has none and the default of the place applies.
 *
 * @see https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export function checkMentions(allowed: Field): AllowedMentions | null {
  if (!allowed.given) return null
  const parse = allowed
    .at('parse')
    .items()
    .flatMap((kind) => kind.choice(['everyone', 'roles', 'users'] as const, { required: true }) ?? [])
  const users = checkIds(allowed.at('users'))
  const roles = checkIds(allowed.at('roles'))
  if (parse.includes('users') && users.length > 0) failExclusive(allowed, 'users')
  if (parse.includes('roles') && roles.length > 0) failExclusive(allowed, 'roles')
  return { parse, users, roles, repliedUser: allowed.at('replied_user').flag() ?? false }
}

function checkIds(list: Field): string[] {
  return list.items({ max: 100 }).flatMap((id) => id.text({ required: true }) ?? [])
}

function failExclusive(allowed: Field, kind: string): void {
  allowed.fail(
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
  )
}
