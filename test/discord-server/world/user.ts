import type { APIUser, Locale, UserFlags } from 'discord.js'

/** Someone on Discord: a person, or the bot. */
export type User = {
  readonly id: string
  readonly username: string
  readonly bot: boolean
  readonly locale: Locale | null
  /** True when a direct message to this user must fail with 50007. */
  blocksDirectMessages: boolean
}

/** A user as the wire shows it. */
export function userObject(user: User): APIUser {
  return {
    id: user.id,
    username: user.username,
    discriminator: '0',
    global_name: user.bot ? null : user.username,
    avatar: null,
    bot: user.bot,
    // The type names single flags only; no flag set is 0.
    public_flags: 0 as UserFlags,
  }
}
