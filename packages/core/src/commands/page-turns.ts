import type { Translate } from '../locales/translator.ts'
import type { Action } from '../messages/message.ts'

/** The buttons to the pages on either side, by their data; `null` where there is none. */
export function turnActions(
  say: Translate,
  { previous, next }: { previous: string | null; next: string | null },
): Action[] {
  return [
    ...(previous === null ? [] : [{ label: say('action-previous-page'), data: previous }]),
    ...(next === null ? [] : [{ label: say('action-next-page'), data: next }]),
  ]
}

/** A list in pages: the page that is asked for (the last one, where it lies behind the end), and those around it. */
export type PageOf = {
  /** From 0. */
  readonly page: number
  readonly pages: number
  /** The place of its first item. */
  readonly start: number
}

/** Where a page of a list of known length is. */
export function pageOf(page: number, { length, pageLength }: { length: number; pageLength: number }): PageOf {
  const pages = Math.max(1, Math.ceil(length / pageLength))
  const shown = Math.min(page, pages - 1)
  return { page: shown, pages, start: shown * pageLength }
}

/** The buttons around a page, and what says where it is; nothing where it is the only one. */
export function turnsOf(
  { page, pages }: PageOf,
  { say, dataOf }: { say: Translate; dataOf: (page: number) => string },
): { readonly footer: string | null; readonly actions: Action[] } {
  if (pages === 1) return { footer: null, actions: [] }
  const previous = page > 0 ? dataOf(page - 1) : null
  const next = page < pages - 1 ? dataOf(page + 1) : null
  return {
    footer: say('page-of', { page: page + 1, pages }),
    actions: turnActions(say, { previous, next }),
  }
}
