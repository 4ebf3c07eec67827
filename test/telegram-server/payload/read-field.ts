import { badRequest } from '../telegram-error.ts'
import type { Payload } from './payload.ts'

/** The field as text, `''` where it is missing. Objects come back as their JSON, as from a form. */
export function readString(payload: Payload, name: string): string {
  const value = payload.fields[name]
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The field as a whole number held within `min` and `max`; `fallback` where it is missing or no number. */
export function readInteger(
  payload: Payload,
  name: string,
  { fallback = 0, min = -Infinity, max = Infinity }: { fallback?: number; min?: number; max?: number } = {},
): number {
  const text = readString(payload, name).trim()
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : fallback
  return Math.min(max, Math.max(min, value))
}

/** Whether the field is `true`, `yes` or `1`, in either case. */
export function readBoolean(payload: Payload, name: string): boolean {
  return ['true', 'yes', '1'].includes(readString(payload, name).toLowerCase())
}

/**
 * The field as JSON, `undefined` where it is missing.
 *
 * @throws TelegramError 400 `can't parse <label> JSON object`
 */
export function readJson(payload: Payload, name: string, label: string): unknown {
  const value = payload.fields[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    throw badRequest(`Can't parse ${label} JSON object`)
  }
}
