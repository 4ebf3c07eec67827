import type { Log } from '@khabar/core'
import { isRefusal } from './is-refusal.ts'
import type { DiscordPart } from './render.ts'

/** Parts that were refused in Components V2 and taken with embeds, one after the other: this Discord does not know it. */
const mostRefusals = 3

/** What of its two forms a part is sent in. */
export type Forms = {
  /**
   * Sends a part in the form that suits it; what Discord refuses in Components V2 is sent once more with embeds.
   *
   * @param attempt sends it in Components V2, or in the older form.
   * @param options.isEdit the message is there already: the one form may be refused because it was made in the other.
   */
  send<T>(
    part: Pick<DiscordPart, 'prefersLayout'>,
    attempt: (isLayout: boolean) => Promise<T>,
    options?: { isEdit?: boolean },
  ): Promise<T>
}

/** The forms that a process has found this Discord to know; a restart finds out anew. */
export function createForms({ log }: { log?: Log } = {}): Forms {
  let refusals = 0
  return {
    async send({ prefersLayout }, attempt, { isEdit = false } = {}) {
      const isLayout = prefersLayout && refusals < mostRefusals
      try {
        const sent = await attempt(isLayout)
        if (isLayout) refusals = 0
        return sent
      } catch (error) {
        if (!isRefusal(error) || !(isLayout || isEdit)) throw error
        const sent = await attempt(!isLayout)
        if (isLayout) refusals += 1
        if (isLayout && refusals === mostRefusals)
          log?.warn(
            { app: 'discord', reason: String(error) },
            'Discord knows no Components V2: embeds are sent',
          )
        return sent
      }
    },
  }
}
