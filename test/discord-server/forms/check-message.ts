import { type APIAttachment, type APIEmbed, type APIMessageTopLevelComponent, MessageFlags } from 'discord.js'
import { ApiError, apiError } from '../rest/api-error.ts'
import { checkComponents } from './check-components.ts'
import { checkEmbeds } from './check-embeds.ts'
import { type AllowedMentions, checkMentions } from './check-mentions.ts'
import type { Field } from './form.ts'

/** A checked message body. In an edit, what is undefined stays as it is. */
export type MessageDraft = {
  readonly content: string | undefined
  readonly embeds: APIEmbed[] | undefined
  readonly components: APIMessageTopLevelComponent[] | undefined
  readonly attachments: APIAttachment[] | undefined
  readonly flags: number
  readonly tts: boolean
  readonly nonce: string | number | undefined
  readonly enforceNonce: boolean
  readonly allowedMentions: AllowedMentions | null
  readonly replyTo: string | null
}

/** A message with nothing in it. */
export const emptyDraft: MessageDraft = {
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  flags: 0,
  tts: false,
  nonce: undefined,
  enforceNonce: false,
  allowedMentions: null,
  replyTo: null,
}

/** What a message already has when it is edited. */
export type EditedMessage = {
  readonly content: string
  readonly embeds: readonly unknown[]
  readonly flags: number
}

/** What an edit may add to a message. */
const changeableFlags = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2

const nothing: EditedMessage = { content: '', embeds: [], flags: 0 }

/**
 * Returns a message body as a draft, after checking it as Discord documents; faults go to the field's form.
 *
 * @param existing the message that is edited; its flags decide whether Components V2 rules apply.
 * @throws ApiError 501 for polls and stickers, which this server does not know.
 * @see https://docs.discord.com/developers/resources/message#create-message
 */
export function checkMessage(
  body: Field,
  { files = [], existing = nothing }: { files?: readonly APIAttachment[]; existing?: EditedMessage } = {},
): MessageDraft {
  if (body.at('poll').given || body.at('sticker_ids').items().length > 0) {
    throw new ApiError(501, 0, 'This local server knows neither polls nor stickers.')
  }
  const asked = body.at('flags').whole({ min: 0 }) ?? 0
  const flags = existing === nothing ? asked : existing.flags | (asked & changeableFlags)
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0
  if (isV2) failLegacyFields(body, existing)
  return {
    content:
      body.at('content').value === undefined ? undefined : (body.at('content').text({ max: 2000 }) ?? ''),
    embeds: body.at('embeds').value === undefined ? undefined : checkEmbeds(body.at('embeds')),
    components:
      body.at('components').value === undefined
        ? undefined
        : checkComponents(body.at('components'), { isV2 }),
    attachments: files.length > 0 || body.at('attachments').given ? [...files] : undefined,
    flags,
    tts: body.at('tts').flag() ?? false,
    ...checkNonce(body),
    allowedMentions: checkMentions(body.at('allowed_mentions')),
    replyTo: body.at('message_reference').at('message_id').text() ?? null,
  }
}

/** @throws ApiError 50006 when a new message would show nothing. */
export function requireContent(
  shown: Pick<MessageDraft, 'content' | 'embeds' | 'components' | 'attachments'>,
): void {
  const { content = '', embeds = [], components = [], attachments = [] } = shown
  if (content === '' && embeds.length + components.length + attachments.length === 0)
    throw apiError('emptyMessage')
}

function failLegacyFields(body: Field, existing: EditedMessage): void {
  for (const key of ['content', 'embeds'] as const) {
    const { value } = body.at(key)
    const kept = value === undefined ? existing[key] : value
    if (typeof kept !== 'string' && !Array.isArray(kept)) continue
    if (kept.length === 0) continue
    body
      .at(key)
      .fail(
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      )
  }
}

function checkNonce(body: Field): Pick<MessageDraft, 'nonce' | 'enforceNonce'> {
  const nonce = body.at('nonce')
  const enforceNonce = body.at('enforce_nonce').flag() ?? false
  if (!nonce.given) return { nonce: undefined, enforceNonce: false }
  const { value } = nonce
  if (typeof value !== 'string' && !Number.isInteger(value)) {
    nonce.fail('NONCE_TYPE_INVALID_TYPE', 'This field must be a string or integer.')
  } else if (String(value).length > 25)
    nonce.fail('NONCE_TYPE_TOO_LONG', 'Must be 25 or fewer characters long.')
  // Neither kind reaches a message: the form then holds a fault.
  return { nonce: value as string | number, enforceNonce }
}
