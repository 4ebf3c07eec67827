import type { Command } from '@khabar/core'
import { type Context, GrammyError } from 'grammy'

/** What anybody in a group may ask; all else changes what the whole group gets. */
const queries: ReadonlySet<Command['name']> = new Set([
  'brief',
  'help',
  'latest',
  'offer',
  'operator',
  'question',
  'read',
  'story',
  'topic',
  'topics',
  'unknown',
  'why',
])

/** Whether the sender may have this command carried out here. In groups only administrators change anything. */
export async function mayAsk(ctx: Context, command: Command): Promise<boolean> {
  return ctx.chat?.type === 'private' || isQuery(command) || (await isAdministrator(ctx))
}

function isQuery(command: Command): boolean {
  if (command.name === 'digest') return command.times === null
  if (command.name === 'quiet') return command.words === ''
  return queries.has(command.name)
}

/** Who speaks in the group's own name is one of its anonymous administrators. */
async function isAdministrator(ctx: Context): Promise<boolean> {
  if (!ctx.chat || !ctx.from) return false
  const speaker = ctx.callbackQuery ? undefined : ctx.message?.sender_chat
  if (speaker) return speaker.id === ctx.chat.id
  try {
    const { status } = await ctx.api.getChatMember(ctx.chat.id, ctx.from.id)
    return status === 'creator' || status === 'administrator'
  } catch (error) {
    // Telegram does not say: whoever is not known to be one is none.
    if (error instanceof GrammyError) return false
    throw error
  }
}
