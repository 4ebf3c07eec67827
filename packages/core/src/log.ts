/** The part of a logger (pino's shape) that core uses. */
export interface Log {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

/** A log that says nothing. */
export const silentLog: Log = { info() {}, warn() {}, error() {} }
