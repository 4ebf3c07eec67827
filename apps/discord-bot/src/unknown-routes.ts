import type { Log } from '@khabar/core'
import { DiscordAPIError, HTTPError } from 'discord.js'

const statuses = new Set([400, 404, 405, 501])

/**
 * Whether the server knows no such route: there are servers of other makes. Discord gives a code of its own to
 * everything else that it refuses, and to a channel or a message that is not there.
 */
export function isRouteUnknown(error: unknown): error is DiscordAPIError | HTTPError {
  if (error instanceof HTTPError) return statuses.has(error.status)
  return error instanceof DiscordAPIError && statuses.has(error.status) && !(Number(error.code) > 0)
}

/** Gives what was asked for, or `instead` where the server knows no such route. */
export type Optionally = <T>(asked: Promise<T>, instead: T) => Promise<T>

/** For what a delivery can do without: each route that is unknown is noted in the log once. */
export function createOptionally(log: Log): Optionally {
  const told = new Set<string>()
  return async (asked, instead) => {
    try {
      return await asked
    } catch (error) {
      if (!isRouteUnknown(error)) throw error
      const route = `${error.method} ${new URL(error.url).pathname.replace(/\d{5,}/gu, ':id')}`
      if (!told.has(route))
        log.warn(
          { app: 'discord', route, reason: error.message },
          'the server does not know a route: the bot goes on without it',
        )
      told.add(route)
      return instead
    }
  }
}
