import { setTimeout as wait } from 'node:timers/promises'
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

/** An answer that is there by then takes one request; for what takes longer time is asked for, of which Discord gives 3 s. */
const quickMs = 1_000

/** Answers with a message of its own; what concerns one person only that person sees. */
export async function showMessage(
  interaction: Answerable,
  compose: () => Promise<Message>,
  { forms, isPublic = false }: { forms: Forms; isPublic?: boolean },
): Promise<void> {
  const seen = isPublic ? [] : ([MessageFlags.Ephemeral] as const)
  const message = await composed(compose, () => interaction.deferReply({ flags: seen }))
  const [first, ...more] = renderDiscord(message)
  if (first)
    await forms.send<unknown>(first, (isLayout) =>
      interaction.deferred
        ? interaction.editReply(changesOf(first, isLayout))
        : interaction.reply(newOf(first, { isLayout, seen })),
    )
  await followUp(interaction, more, { forms, seen })
}

/** Changes the message whose button was pressed, which keeps the form that it has. */
export async function showInPlace(
  interaction: ComponentUse,
  compose: () => Promise<Message>,
  { forms }: { forms: Forms },
): Promise<void> {
  const message = await composed(compose, () => interaction.deferUpdate())
  const [first, ...more] = renderDiscord(message)
  const change = (part: DiscordPart, isLayout: boolean) =>
    interaction.deferred
      ? interaction.editReply(changesOf(part, isLayout))
      : interaction.update(changesOf(part, isLayout))
  if (first && interaction.message.flags.has(MessageFlags.IsComponentsV2)) await change(first, true)
  else if (first) await forms.send<unknown>(first, (isLayout) => change(first, isLayout))
  await followUp(interaction, more, { forms, seen: [MessageFlags.Ephemeral] })
}

/** The message; while it is not there soon, more time is asked for. */
async function composed(compose: () => Promise<Message>, defer: () => Promise<unknown>): Promise<Message> {
  const composing = compose()
  const waiting = new AbortController()
  const late = wait(quickMs, true, { signal: waiting.signal }).catch(() => false)
  const isLate = await Promise.race([composing.then(() => false), late]).finally(() => waiting.abort())
  if (isLate) await Promise.all([composing, defer()])
  return composing
}

type Seen = readonly MessageFlags.Ephemeral[]

async function followUp(
  interaction: Answerable,
  parts: readonly DiscordPart[],
  { forms, seen }: { forms: Forms; seen: Seen },
): Promise<void> {
  for (const part of parts)
    await forms.send(part, (isLayout) => interaction.followUp(newOf(part, { isLayout, seen })))
}

function newOf(
  { content, embeds, components, layout, allowedMentions }: DiscordPart,
  { isLayout, seen }: { isLayout: boolean; seen: Seen },
) {
  return isLayout
    ? { components: layout, allowedMentions, flags: [MessageFlags.IsComponentsV2, ...seen] as const }
    : { content, embeds, components, allowedMentions, flags: seen }
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
