import type { APIAttachment } from 'discord.js'
import { createForm, type Form } from '../forms/form.ts'

/** A request as a route's handler sees it. */
export type ApiRequest = {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly form: Form
  /** Uploaded files, already as attachments. */
  readonly files: readonly APIAttachment[]
}

/** What a handler answers; no body is 204 unless a status says otherwise. */
export type ApiAnswer = { readonly status?: number; readonly body?: unknown }

/** The body of a request: its JSON and the files that came with it. */
export type RequestBody = {
  readonly json: unknown
  readonly files: readonly APIAttachment[]
  readonly isValid: boolean
}

/** Returns a handler's view of a request. */
export function createRequest(
  params: Readonly<Record<string, string>>,
  query: URLSearchParams,
  { json, files }: RequestBody,
): ApiRequest {
  return { params, query, form: createForm(json), files }
}
