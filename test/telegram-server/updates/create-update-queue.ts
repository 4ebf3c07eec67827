import type { Update } from 'grammy/types'
import type { UpdateContent, UpdateKind } from './update-content.ts'

/** The updates a bot has not confirmed yet, oldest first. */
export type UpdateQueue = {
  /** Adds an update, unless its kind is not among those allowed. */
  readonly push: <Kind extends UpdateKind>(kind: Kind, content: UpdateContent[Kind]) => void
  /** Confirms all before `offset` and gives the next; a negative offset keeps only so many of the last. */
  readonly take: (offset: number, limit: number) => Update[]
  readonly confirm: (updateId: number) => void
  readonly pending: () => readonly Update[]
  /** Sets the kinds that are queued from now on; an empty list means the usual ones. */
  readonly allow: (kinds: readonly string[]) => void
  readonly allowed: () => readonly string[]
  readonly clear: () => void
  /** Calls `listener` after each update added, until the function returned is called. */
  readonly listen: (listener: () => void) => () => void
}

/** These come only when the bot names them. */
const unusualKinds = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])

/** Creates a queue; update ids count up from `firstId`. */
export function createUpdateQueue({ firstId = 1 }: { readonly firstId?: number } = {}): UpdateQueue {
  const listeners = new Set<() => void>()
  let allowed: readonly string[] = []
  let pending: Update[] = []
  let nextId = firstId

  return {
    push: (kind, content) => {
      const isAllowed = allowed.length > 0 ? allowed.includes(kind) : !unusualKinds.has(kind)
      if (!isAllowed) return
      // `UpdateContent` pairs each kind with what the library's type has under it, less its narrowing of chats.
      pending.push({ update_id: nextId++, [kind]: content } as Update)
      for (const listener of [...listeners]) listener()
    },
    take: (offset, limit) => {
      if (offset < 0) pending = pending.slice(offset)
      else pending = pending.filter((update) => update.update_id >= offset)
      return pending.slice(0, limit)
    },
    confirm: (updateId) => {
      pending = pending.filter((update) => update.update_id !== updateId)
    },
    pending: () => pending,
    allow: (kinds) => {
      allowed = kinds
    },
    allowed: () => allowed,
    clear: () => {
      pending = []
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
