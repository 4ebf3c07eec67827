import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
} from 'discord.js'
import type { Channel } from './channel.ts'
import type { StoredMessage } from './message.ts'
import type { User } from './user.ts'

/** An interaction a person made, and what the bot has said to it so far. */
export type StoredInteraction = {
  readonly id: string
  readonly token: string
  readonly type: InteractionType
  readonly context: InteractionContextType
  readonly atMs: number
  readonly user: User
  readonly channel: Channel
  readonly commandName: string | null
  /** The message whose button or menu was used. */
  readonly source: StoredMessage | null
  /** The interaction a submitted modal came from. */
  readonly openedBy: StoredInteraction | null
  response: InteractionResponse | null
  readonly followUps: StoredMessage[]
}

/** The first answer to an interaction, and what became of it. */
export type InteractionResponse = {
  readonly type: InteractionResponseType
  /** The reply, or for an update the message that carries the component. */
  original: StoredMessage | null
  /** False while the person sees "thinking…". */
  visible: boolean
  readonly ephemeral: boolean
  readonly choices: readonly APIApplicationCommandOptionChoice[]
  readonly modal: APIModalInteractionResponseCallbackData | null
}
