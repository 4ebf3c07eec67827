import { type BotDeps, type Language, translatorFor } from '@khabar/core'
import type { Context } from 'grammy'
import { languageOf } from './language-of.ts'
import { addressIn } from './reply.ts'

/** A sentence of our own, in the language of whoever it is said to. */
export async function say(ctx: Context, deps: Pick<BotDeps, 'readers'>, id: string): Promise<string> {
  return translatorFor(await languageIn(ctx, deps))(id)
}

/** The language of a chat that has joined; else the one that is offered to it. */
export async function languageIn(ctx: Context, { readers }: Pick<BotDeps, 'readers'>): Promise<Language> {
  const address = addressIn(ctx)
  const reader = address === null ? null : await readers.find({ platform: 'telegram', address })
  return reader?.language ?? languageOffered(ctx)
}

/** The language for a chat that chose none: in private that of somebody's Telegram, in groups Hindi. */
export function languageOffered({ chat, from }: Context): Language {
  return chat?.type === 'private' && from ? languageOf(from) : 'hi'
}
