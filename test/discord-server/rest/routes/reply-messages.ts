import { type APIMessageInteractionMetadata, InteractionType, MessageFlags } from 'discord.js'
import { checkMessage, type MessageDraft, requireContent } from '../../forms/check-message.ts'
import type { StoredInteraction } from '../../world/interaction.ts'
import {
  afterEdit,
  deleteMessage,
  editMessage,
  postMessage,
  type StoredMessage,
} from '../../world/message.ts'
import { userObject } from '../../world/user.ts'
import { botObject, type World } from '../../world/world.ts'
import { apiError } from '../api-error.ts'
import type { ApiAnswer, ApiRequest } from '../request.ts'
import type { AnsweredInteraction } from './find-interaction.ts'

/** Posts a further message; after a deferred reply the first of them takes the place of "thinking…". */
export function sendFollowUp(
  world: World,
  interaction: AnsweredInteraction,
  { form, files }: ApiRequest,
): ApiAnswer {
  const draft = checkMessage(form.root, { files })
  form.check()
  requireContent(draft)
  const { response } = interaction
  if (isThinking(response.original)) {
    response.visible = true
    const flags = draft.flags | (response.ephemeral ? MessageFlags.Ephemeral : 0)
    return { status: 200, body: editMessage(world, response.original, { ...draft, flags }, 'users') }
  }
  const ephemeral = (draft.flags & MessageFlags.Ephemeral) !== 0
  const stored = postReply(world, interaction, draft, ephemeral)
  interaction.followUps.push(stored)
  world.changed.notify()
  return { status: 200, body: stored.object }
}

/** Answers with the original response or a follow-up. */
export function readReply(
  _world: World,
  interaction: AnsweredInteraction,
  { params }: ApiRequest,
): ApiAnswer {
  return { body: findReply(interaction, params.message ?? '').object }
}

/** Edits the original response (`@original`) or a follow-up; a deferred one becomes visible by it. */
export function changeReply(world: World, interaction: AnsweredInteraction, request: ApiRequest): ApiAnswer {
  const stored = findReply(interaction, request.params.message ?? '')
  const existing = { ...stored.object, flags: stored.object.flags ?? 0 }
  const draft = checkMessage(request.form.root, { files: request.files, existing })
  request.form.check()
  requireContent(afterEdit(existing, draft))
  if (stored === interaction.response.original) interaction.response.visible = true
  return { body: editMessage(world, stored, draft, 'users') }
}

/** Deletes the original response or a follow-up. */
export function removeReply(
  world: World,
  interaction: AnsweredInteraction,
  { params }: ApiRequest,
): ApiAnswer {
  deleteMessage(world, findReply(interaction, params.message ?? ''))
  return {}
}

/** Posts the message of a response or follow-up into the interaction's channel. */
export function postReply(
  world: World,
  interaction: StoredInteraction,
  draft: MessageDraft,
  ephemeral: boolean,
): StoredMessage {
  const origin = {
    author: botObject(world),
    byDefault: 'users',
    interaction: metadataOf(interaction),
    ephemeral,
  } as const
  return postMessage(world, interaction.channel, draft, origin)
}

function isThinking(stored: StoredMessage | null): stored is StoredMessage {
  return stored !== null && ((stored.object.flags ?? 0) & MessageFlags.Loading) !== 0
}

function findReply({ response, followUps }: AnsweredInteraction, id: string): StoredMessage {
  const { original } = response
  const stored =
    id === '@original' || id === original?.id ? original : followUps.find((message) => message.id === id)
  if (stored === null || stored === undefined || stored.deleted) throw apiError('unknownMessage')
  return stored
}

function metadataOf({ id, type, user, commandName }: StoredInteraction): APIMessageInteractionMetadata {
  const common = { id, type, user: userObject(user), authorizing_integration_owners: {} }
  const named = type === InteractionType.ApplicationCommand ? { ...common, name: commandName } : common
  // A union over `type`, whose further members are optional.
  return named as unknown as APIMessageInteractionMetadata
}
