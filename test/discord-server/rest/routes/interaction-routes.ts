import {
  InteractionResponseType as Answer,
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionType,
  MessageFlags,
} from 'discord.js'
import { checkChoices } from '../../forms/check-choices.ts'
import { checkMessage, emptyDraft, requireContent } from '../../forms/check-message.ts'
import { checkModal } from '../../forms/check-modal.ts'
import type { Form } from '../../forms/form.ts'
import type { InteractionResponse, StoredInteraction } from '../../world/interaction.ts'
import { afterEdit, editMessage, type StoredMessage } from '../../world/message.ts'
import type { World } from '../../world/world.ts'
import { apiError } from '../api-error.ts'
import type { ApiAnswer, ApiRequest } from '../request.ts'
import { defineRoute, type Route } from '../route.ts'
import { postReply } from './reply-messages.ts'

/** The first answer to an interaction. */
export const interactionRoutes: readonly Route[] = [
  defineRoute('POST /interactions/:id/:token/callback', acknowledge, { isOpen: true }),
]

const { ChannelMessageWithSource, DeferredChannelMessageWithSource, Modal } = Answer
const onMessage = [ChannelMessageWithSource, DeferredChannelMessageWithSource] as const
const onComponent = [...onMessage, Answer.DeferredMessageUpdate, Answer.UpdateMessage] as const

function acknowledge(world: World, { params, query, form, files }: ApiRequest): ApiAnswer {
  const interaction = world.interactions.get(params.token ?? '')
  if (interaction === undefined || interaction.id !== params.id) throw apiError('unknownInteraction')
  if (interaction.response !== null) throw apiError('alreadyAcknowledged')
  if (world.nowMs() - interaction.atMs > world.interactionDeadlineMs) throw apiError('unknownInteraction')
  const type = form.root.at('type').choice<Answer>(answersTo(interaction), { required: true })
  form.check()
  const build = type === undefined ? undefined : builders.get(type)
  if (build === undefined) throw apiError('unknownInteraction')
  interaction.response = build(world, interaction, { form, files })
  world.changed.notify()
  return query.get('with_response') === 'true' ? { status: 200, body: callbackObject(interaction) } : {}
}

/** Which answers fit: choices to an autocompletion, updates to what came from a message, no modal to a modal. */
function answersTo({ type, source }: StoredInteraction): readonly Answer[] {
  if (type === InteractionType.ApplicationCommandAutocomplete)
    return [Answer.ApplicationCommandAutocompleteResult]
  const messages = source === null ? onMessage : onComponent
  return type === InteractionType.ModalSubmit ? messages : [...messages, Modal]
}

type Builder = (
  world: World,
  interaction: StoredInteraction,
  body: Pick<ApiRequest, 'form' | 'files'>,
) => InteractionResponse

const builders = new Map<Answer, Builder>([
  [ChannelMessageWithSource, reply],
  [DeferredChannelMessageWithSource, deferReply],
  [
    Answer.DeferredMessageUpdate,
    (_world, { source }) => silent(Answer.DeferredMessageUpdate, { original: source }),
  ],
  [Answer.UpdateMessage, updateSource],
  [Answer.ApplicationCommandAutocompleteResult, complete],
  [Modal, openModal],
])

function reply(
  world: World,
  interaction: StoredInteraction,
  { form, files }: Pick<ApiRequest, 'form' | 'files'>,
) {
  const draft = checkMessage(form.root.at('data'), { files })
  form.check()
  requireContent(draft)
  const ephemeral = (draft.flags & MessageFlags.Ephemeral) !== 0
  const original = postReply(world, interaction, draft, ephemeral)
  return { ...silent(ChannelMessageWithSource, { original }), visible: true, ephemeral }
}

function deferReply(world: World, interaction: StoredInteraction, { form }: { form: Form }) {
  const flags = form.root.at('data').at('flags').whole({ min: 0 }) ?? 0
  form.check()
  const ephemeral = (flags & MessageFlags.Ephemeral) !== 0
  const original = postReply(world, interaction, { ...emptyDraft, flags: MessageFlags.Loading }, ephemeral)
  return { ...silent(DeferredChannelMessageWithSource, { original }), ephemeral }
}

function updateSource(
  world: World,
  { source }: StoredInteraction,
  { form, files }: Pick<ApiRequest, 'form' | 'files'>,
) {
  if (source === null || source.deleted) throw apiError('unknownMessage')
  const existing = { ...source.object, flags: source.object.flags ?? 0 }
  const draft = checkMessage(form.root.at('data'), { files, existing })
  form.check()
  requireContent(afterEdit(existing, draft))
  editMessage(world, source, draft, 'users')
  return { ...silent(Answer.UpdateMessage, { original: source }), visible: true, ephemeral: source.ephemeral }
}

function complete(_world: World, _interaction: StoredInteraction, { form }: { form: Form }) {
  const choices = checkChoices(form.root.at('data').at('choices'))
  form.check()
  return silent(Answer.ApplicationCommandAutocompleteResult, { choices })
}

function openModal(_world: World, _interaction: StoredInteraction, { form }: { form: Form }) {
  const modal = checkModal(form.root.at('data'))
  form.check()
  return silent(Modal, { modal })
}

/** A response that shows no message yet. */
function silent(
  type: Answer,
  extras: {
    original?: StoredMessage | null
    choices?: readonly APIApplicationCommandOptionChoice[]
    modal?: APIModalInteractionResponseCallbackData
  } = {},
): InteractionResponse {
  return { type, visible: false, ephemeral: false, original: null, choices: [], modal: null, ...extras }
}

/** @see https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-object */
function callbackObject({ id, type, response, channel }: StoredInteraction): object {
  const message = response?.original?.object
  const interaction = {
    id,
    type,
    channel_id: channel.id,
    response_message_id: message?.id,
    response_message_loading: ((message?.flags ?? 0) & MessageFlags.Loading) !== 0,
    response_message_ephemeral: response?.ephemeral ?? false,
  }
  return { interaction, resource: { type: response?.type, message } }
}
