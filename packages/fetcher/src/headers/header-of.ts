import type { IncomingHttpHeaders } from 'node:http'

/** Returns a header's value by its lower-case name, several joined by commas, or `null`. */
export type HeaderOf = (name: string) => string | null

/** Reads headers as undici gives them: a list where a header came more than once. */
export function createHeaderOf(headers: IncomingHttpHeaders): HeaderOf {
  return (name) => {
    const value = headers[name]
    return Array.isArray(value) ? value.join(', ') : (value ?? null)
  }
}
