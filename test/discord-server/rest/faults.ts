import { compilePath } from './route.ts'

/** What shall go wrong with a request. */
export type Fault = {
  /** `POST /channels/:id/messages`, a path without method, or a pattern over `METHOD /path`. All requests when absent. */
  readonly route?: string | RegExp
  /** How many requests it meets; 1 when absent. */
  readonly times?: number
  /** Which bodies it meets; all when absent. */
  readonly when?: (body: unknown) => boolean
} & (
  | {
      readonly kind: 'status'
      readonly code: number
      readonly body?: unknown
      /** True to do what was asked and answer with the error nonetheless, as a failing proxy does. */
      readonly accepts?: boolean
    }
  /** Does what was asked, then closes the socket without an answer. */
  | { readonly kind: 'drop-after-accept' }
  /** Closes the socket and does nothing. */
  | { readonly kind: 'drop-before' }
  /** Does what was asked (unless `accepts` is false) and never answers. */
  | { readonly kind: 'hang'; readonly accepts?: boolean }
  | { readonly kind: 'delay'; readonly ms: number }
  /** 429 after nothing was done; `retryAfter` in seconds. */
  | { readonly kind: 'rate-limit'; readonly retryAfter: number; readonly global?: boolean }
)

/** Faults waiting for the requests they are meant for; the one added first is met first. */
export type Faults = {
  /** Returns a function that takes the fault back. */
  add(fault: Fault): () => void
  clear(): void
  /** Takes the fault a request meets, if there is one. */
  take(method: string, path: string, body?: unknown): Fault | undefined
}

/** Returns an empty list of faults. */
export function createFaults(): Faults {
  const waiting = new Map<Fault, { left: number }>()
  return {
    add(fault) {
      waiting.set(fault, { left: fault.times ?? 1 })
      return () => void waiting.delete(fault)
    },
    clear: () => waiting.clear(),
    take(method, path, body) {
      for (const [fault, count] of waiting) {
        if (!meets(fault, method, path) || fault.when?.(body) === false) continue
        count.left -= 1
        if (count.left <= 0) waiting.delete(fault)
        return fault
      }
      return undefined
    },
  }
}

function meets({ route }: Fault, method: string, path: string): boolean {
  if (route === undefined) return true
  if (route instanceof RegExp) return route.test(`${method} ${path}`)
  const [first = '', second] = route.split(' ')
  if (second === undefined) return compilePath(first)(path) !== null
  return first === method && compilePath(second)(path) !== null
}
