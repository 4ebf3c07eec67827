import type { Message } from '@khabar/core'
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js'
import { renderDiscord } from './render.ts'

/** An interaction that is answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction

/**
 * Acknowledges at once, for Discord waits three seconds only, and then writes the answer in its place; what concerns one
 * person only that person sees.
 */
export async function showMessage(
  interaction: Answerable,
  compose: () => Promise<Message>,
  { isPublic = false }: { isPublic?: boolean } = {},
): Promise<void> {
  await interaction.deferReply(isPublic ? {} : { flags: MessageFlags.Ephemeral })
  const [first, ...more] = renderDiscord(await compose())
  if (first) await interaction.editReply(first)
  for (const part of more)
    await interaction.followUp(isPublic ? part : { ...part, flags: MessageFlags.Ephemeral })
}
