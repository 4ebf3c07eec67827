import type { Feed } from '@khabar/core'
import { type Client, Routes } from 'discord.js'
import { webhookOf } from './post-by-webhook.ts'

/** Removes the webhook that a feed spoke by, if it had one. One that somebody else removed, or that stays, harms nobody. */
export async function dropWebhook(
  { rest }: Pick<Client, 'rest'>,
  alias: Feed['alias'] | undefined,
): Promise<void> {
  if (!alias?.key) return
  const { id, token } = webhookOf(alias.key)
  await rest.delete(Routes.webhook(id, token), { auth: false }).catch(() => undefined)
}
