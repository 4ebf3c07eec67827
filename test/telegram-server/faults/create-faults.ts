import type { Fault, FaultEffect, FaultHandle, FaultTarget } from './fault.ts'

/** What a test makes go wrong. */
export type Faults = {
  readonly add: (fault: FaultTarget & FaultEffect) => FaultHandle
  /** Ends all faults; calls that hang go on. */
  readonly clear: () => void
}

/** A fault that met a call, and the end of its hanging. */
export type MetFault = { readonly fault: Fault; readonly released: Promise<void> }

type Entry = {
  readonly fault: Fault
  hits: number
  readonly release: () => void
  readonly released: Promise<void>
}

/**
 * Creates the list of faults. The first added that fits a call meets it.
 *
 * `meet` is the server's side: it counts the call.
 */
export function createFaults(): Faults & {
  readonly meet: (method: string, payload: Readonly<Record<string, unknown>>) => MetFault | undefined
} {
  const entries = new Set<Entry>()

  return {
    add: (fault) => {
      const { promise: released, resolve } = Promise.withResolvers<void>()
      const release = () => {
        entries.delete(entry)
        resolve()
      }
      const entry: Entry = { fault, hits: 0, released, release }
      entries.add(entry)
      return entry
    },
    clear: () => {
      for (const entry of [...entries]) entry.release()
    },
    meet: (method, payload) => {
      const entry = [...entries].find(({ fault, hits }) => {
        return hits < (fault.times ?? Infinity) && isMeant(fault, method, payload)
      })
      if (!entry) return undefined
      entry.hits++
      return { fault: entry.fault, released: entry.released }
    },
  }
}

function isMeant(fault: FaultTarget, method: string, payload: Readonly<Record<string, unknown>>): boolean {
  return (
    (fault.method === undefined || fault.method.toLowerCase() === method.toLowerCase()) &&
    (fault.chatId === undefined || String(fault.chatId) === String(payload.chat_id)) &&
    (fault.when?.(payload) ?? true)
  )
}
