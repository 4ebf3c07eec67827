import type { MessageEntity, User } from 'grammy/types'
import { checkLink } from './check-link.ts'

/**
 * The entity a link in mark-up becomes, or `undefined` where Telegram quietly keeps the text and drops the link:
 * an address it does not take, or a user it does not know.
 */
export function linkEntity(
  href: string,
  place: { readonly offset: number; readonly length: number },
  findUser: (id: number) => User | undefined,
): MessageEntity | undefined {
  const userId = userIdOf(href)
  if (userId !== undefined) {
    const user = findUser(userId)
    return user && { type: 'text_mention', user, ...place }
  }
  const link = checkLink(href)
  return 'url' in link ? { type: 'text_link', url: link.url, ...place } : undefined
}

/** The user a `tg://user?id=…` link points at. */
export function userIdOf(href: string): number | undefined {
  const id = /^tg:(?:\/\/)?user\?(?:.*&)?id=(\d+)/i.exec(href)?.[1]
  return id === undefined ? undefined : Number(id)
}
