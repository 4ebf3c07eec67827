import type { Message } from '@khabar/core'
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js'
import type { Forms } from './create-forms.ts'
import { type DiscordPart, renderDiscord } from './render.ts'

/** A use of something in a message. */
export type ComponentUse = ButtonInteraction | StringSelectMenuInteraction

/** An interaction that is answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction
  | ComponentUse

/**
 * Acknowledges at once, for Discord waits three seconds only, and then writes the answer in its place; what concerns one
 * person only that person sees.
 */
export async function showMessage(
  interaction: Answerable,
  compose: () => Promise<Message>,
  { forms, isPublic = false }: { forms: Forms; isPublic?: boolean },
): Promise<void> {
  await interaction.deferReply(isPublic ? {} : { flags: MessageFlags.Ephemeral })
  const [first, ...more] = renderDiscord(await compose())
  if (first) await forms.send(first, (isLayout) => interaction.editReply(changesOf(first, isLayout)))
  await followUp(interaction, more, { forms, isPublic })
}

/** Acknowledges at once, and then changes the message whose button was pressed, which keeps the form that it has. */
export async function showInPlace(
  interaction: ComponentUse,
  compose: () => Promise<Message>,
  { forms }: { forms: Forms },
): Promise<void> {
  await interaction.deferUpdate()
  const [first, ...more] = renderDiscord(await compose())
  const change = (part: DiscordPart, isLayout: boolean) => interaction.editReply(changesOf(part, isLayout))
  if (first && interaction.message.flags.has(MessageFlags.IsComponentsV2)) await change(first, true)
  else if (first) await forms.send(first, (isLayout) => change(first, isLayout))
  await followUp(interaction, more, { forms, isPublic: false })
}

async function followUp(
  interaction: Answerable,
  parts: readonly DiscordPart[],
  { forms, isPublic }: { forms: Forms; isPublic: boolean },
): Promise<void> {
  const seen = isPublic ? [] : ([MessageFlags.Ephemeral] as const)
  for (const part of parts) {
    const { content, embeds, components, layout, allowedMentions } = part
    await forms.send(part, (isLayout) =>
      interaction.followUp(
        isLayout
          ? { components: layout, allowedMentions, flags: [MessageFlags.IsComponentsV2, ...seen] }
          : { content, embeds, components, allowedMentions, flags: seen },
      ),
    )
  }
}

/** In Components V2 nothing of the older form may be left in the message. */
function changesOf({ content, embeds, components, layout, allowedMentions }: DiscordPart, isLayout: boolean) {
  return isLayout
    ? ({
        content: null,
        embeds: [],
        components: layout,
        allowedMentions,
        flags: MessageFlags.IsComponentsV2,
      } as const)
    : { content, embeds, components, allowedMentions }
}
