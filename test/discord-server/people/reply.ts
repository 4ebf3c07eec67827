import {
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord.js'
import type { InteractionResponse, StoredInteraction } from '../world/interaction.ts'
import type { World } from '../world/world.ts'

/** How long to wait, and for what. */
export type Wait = {
  readonly timeoutMs?: number
  readonly where?: (message: APIMessage) => boolean
}

/** What a person sees after an interaction. Every wait rejects when it lasts longer than `timeoutMs` (5 s). */
export type Reply = {
  readonly id: string
  readonly token: string
  /** The kind of the first answer, null while there is none. */
  readonly type: InteractionResponseType | null
  /** True when the bot asked for time first: "thinking…", or a deferred update. */
  readonly deferred: boolean
  readonly ephemeral: boolean
  /** Further messages so far, as they are now; deleted ones are gone. */
  readonly followUps: readonly APIMessage[]
  /**
   * The visible response as it is now: the reply, a deferred reply once it was edited, or for a button the message it
   * changed. With `where`, the first state of it that fits.
   */
  message(wait?: Wait): Promise<APIMessage>
  /** The first follow-up, or the first that fits. */
  followUp(wait?: Wait): Promise<APIMessage>
  /** The kind of the first answer, once there is one. */
  acknowledged(wait?: Wait): Promise<InteractionResponseType>
  modal(wait?: Wait): Promise<APIModalInteractionResponseCallbackData>
  choices(wait?: Wait): Promise<readonly APIApplicationCommandOptionChoice[]>
}

const deferrals: readonly (InteractionResponseType | undefined)[] = [
  InteractionResponseType.DeferredChannelMessageWithSource,
  InteractionResponseType.DeferredMessageUpdate,
]

/** Returns the person's view of an interaction. */
export function createReply(world: World, interaction: StoredInteraction): Reply {
  const what = interaction.commandName === null ? 'the interaction' : `/${interaction.commandName}`
  const followUps = () => interaction.followUps.filter(({ deleted }) => !deleted).map(({ object }) => object)
  const answered = <T>(
    look: (response: InteractionResponse) => T | undefined,
    waitingFor: string,
    wait: Wait = {},
  ) =>
    world.changed.when(() => (interaction.response === null ? undefined : look(interaction.response)), {
      waitingFor: `${waitingFor} to ${what}`,
      ...timeoutOf(wait),
    })
  return {
    id: interaction.id,
    token: interaction.token,
    get type() {
      return interaction.response?.type ?? null
    },
    get deferred() {
      return deferrals.includes(interaction.response?.type)
    },
    get ephemeral() {
      return interaction.response?.ephemeral ?? false
    },
    get followUps() {
      return followUps()
    },
    message: (wait) => answered((response) => visibleMessage(response, wait), 'a visible answer', wait),
    followUp: ({ where = () => true, ...wait } = {}) =>
      world.changed.when(() => followUps().find(where), {
        waitingFor: `a follow-up to ${what}`,
        ...timeoutOf(wait),
      }),
    acknowledged: (wait) => answered(({ type }) => type, 'an answer', wait),
    modal: (wait) => answered(({ modal }) => modal ?? undefined, 'a modal', wait),
    choices: (wait) =>
      answered(
        ({ type, choices }) =>
          type === InteractionResponseType.ApplicationCommandAutocompleteResult ? choices : undefined,
        'choices',
        wait,
      ),
  }
}

function visibleMessage({ visible, original }: InteractionResponse, { where = () => true }: Wait = {}) {
  const message = visible && original?.deleted === false ? original.object : undefined
  return message !== undefined && where(message) ? message : undefined
}

function timeoutOf({ timeoutMs }: Wait): { timeoutMs?: number } {
  return timeoutMs === undefined ? {} : { timeoutMs }
}
