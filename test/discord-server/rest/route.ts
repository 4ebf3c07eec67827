import type { World } from '../world/world.ts'
import type { ApiAnswer, ApiRequest } from './request.ts'

/** One endpoint: `POST /channels/:channel/messages` and what it does. */
export type Route = {
  /** As it was defined: `POST /channels/:channel/messages`. */
  readonly name: string
  readonly method: string
  readonly matches: PathPattern
  readonly handle: (world: World, request: ApiRequest) => ApiAnswer
  /** True where the token is in the path: interactions and webhooks. */
  readonly isOpen: boolean
  /** Requests with the same bucket and the same channel, or webhook and token, share a limit. */
  readonly bucket: string | null
}

/** Returns the parameters of a path that fits, otherwise null. */
export type PathPattern = (path: string) => Record<string, string> | null

/** Defines an endpoint from `METHOD /path/:parameter`. */
export function defineRoute(
  name: string,
  handle: Route['handle'],
  { isOpen = false, bucket = null }: { isOpen?: boolean; bucket?: string | null } = {},
): Route {
  const [method = '', path = ''] = name.split(' ')
  return { name, method, matches: compilePath(path), handle, isOpen, bucket }
}

/** Compiles `/channels/:channel` to a pattern; a parameter is one path segment, `@me` and `@original` are literal. */
export function compilePath(path: string): PathPattern {
  const expected = path.split('/')
  return (actual) => {
    const segments = actual.split('/')
    if (segments.length !== expected.length) return null
    const params: Record<string, string> = {}
    for (const [index, name] of expected.entries()) {
      const segment = segments[index] ?? ''
      if (name.startsWith(':')) params[name.slice(1)] = segment
      else if (name !== segment) return null
    }
    return params
  }
}
