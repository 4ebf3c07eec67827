import { randomUUID } from 'node:crypto'
import type { BotDeps } from '@khabar/core'
import { type Bot, BotError } from 'grammy'
import type { Update } from 'grammy/types'
import { withoutNulls } from './without-nulls.ts'

/** What becomes of an update that was taken. Neither promise rejects. */
export type Taking = {
  /** `elsewhere`: another process works at it, and may yet die. */
  readonly state: 'ours' | 'handled' | 'elsewhere'
  /** Resolves once it cannot be lost any more: Telegram may forget it. */
  readonly safe: Promise<void>
  readonly handled: Promise<void>
}

/** Where updates come in, by whichever way: each is handled once. */
export type Intake = {
  /**
   * Begins to handle updates, but for those that were handled or are in hand already.
   *
   * @throws where the store does not say which these are; none was begun then.
   */
  take(updates: readonly Update[]): Promise<Taking[]>
  /** Looks after kept updates, those of dead processes too, until the function returned is called. */
  attend(): () => void
  /** Resolves once all that was begun is handled. */
  done(): Promise<void>
}

/** How long updates belong to a process that says nothing, and how soon one that is not handled yet is kept. */
export type IntakePace = { readonly leaseMs: number; readonly keepAfterMs: number }

const usualPace: IntakePace = { leaseMs: 15_000, keepAfterMs: 500 }
const keptAtOnce = 50
const over = Promise.resolve()

/**
 * The intake of a bot. An update whose answer takes long (a slow outlet, a pause that Telegram asks for) is kept in the
 * store, so that Telegram may forget it and send others: if this process dies, another one answers it.
 *
 * @param options.errandOf what an update began and did not wait for.
 * @param options.holder who takes updates; where only one process may, all of them use one name.
 */
export function createIntake(
  bot: Bot,
  {
    updates: store,
    now,
    log,
    errandOf,
    holder = randomUUID(),
    pace: { leaseMs, keepAfterMs } = usualPace,
  }: Pick<BotDeps, 'updates' | 'now' | 'log'> & {
    errandOf: (updateId: number) => Promise<void> | undefined
    holder?: string
    pace?: IntakePace
  },
): Intake {
  const inHand = new Map<number, Promise<Taking>>()
  /** Those that were answered while the store could not note it. */
  const unsettled = new Set<number>()
  const named = () => ({ bot: `telegram:${bot.botInfo.id}` })
  const held = () => ({ ...named(), holder, now: now(), leaseMs })
  const tell = (id: number, error: unknown, what: string) =>
    log.warn({ app: 'telegram', update: id, reason: String(error) }, what)

  async function answer(update: Update): Promise<void> {
    try {
      await bot.handleUpdate(withoutNulls(update))
    } catch (error) {
      if (error instanceof BotError) await bot.errorHandler(error)
      else throw error
    }
    await errandOf(update.update_id)
  }
  async function handle(update: Update): Promise<void> {
    const id = update.update_id
    await answer(update).catch((error) => tell(id, error, 'an update failed for good'))
    // It was answered: Telegram is told so, whatever the store says.
    await store.settle({ ...named(), ids: [id] }).catch((error) => {
      unsettled.add(id)
      tell(id, error, 'the store does not note yet that an update was answered; it is told again')
    })
  }
  async function settleRest(): Promise<void> {
    const ids = [...unsettled]
    if (ids.length === 0) return
    await store.settle({ ...named(), ids })
    for (const id of ids) unsettled.delete(id)
  }
  function keepIfSlow(update: Update, handled: Promise<void>): Promise<void> {
    const id = update.update_id
    return new Promise((resolve) => {
      const keep = () => {
        const kept = store.keep({ ...named(), id, body: JSON.stringify(update) })
        // What cannot be kept is safe once it is handled.
        kept.then(resolve, (error) => tell(id, error, 'the store does not keep an update'))
      }
      const timer = setTimeout(keep, keepAfterMs)
      void handled.then(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
  async function claimOf(ids: readonly number[]): Promise<ReadonlyMap<number, 'handled' | 'taken'>> {
    const answered = ids.filter((id) => unsettled.has(id)).map((id) => [id, 'handled'] as const)
    const others = ids.filter((id) => !unsettled.has(id))
    const rest = others.length > 0 ? await store.take({ ...held(), ids: others }) : new Map()
    return new Map([...rest, ...answered])
  }
  function begin(update: Update, claim: Promise<ReadonlyMap<number, 'handled' | 'taken'>>): Promise<Taking> {
    const taking = claim.then((rest): Taking => {
      const state = rest.get(update.update_id)
      if (state) return { state: state === 'taken' ? 'elsewhere' : state, safe: over, handled: over }
      const handled = handle(update)
      return { state: 'ours', safe: keepIfSlow(update, handled), handled }
    })
    const forget = () => void inHand.delete(update.update_id)
    inHand.set(update.update_id, taking)
    taking.then(({ handled }) => handled).then(forget, forget)
    return taking
  }
  async function lookAfterKept(): Promise<void> {
    await settleRest()
    // Not those of a dead process with the same name.
    await store.renew({ ...held(), ids: [...inHand.keys()] })
    // It is what Telegram sent, kept as it came.
    for (const { id, body } of await store.takeKept({ ...held(), limit: keptAtOnce }))
      if (!inHand.has(id)) void begin(JSON.parse(body) as Update, Promise.resolve(new Map()))
  }

  return {
    take(updates) {
      const ids = updates.map(({ update_id }) => update_id).filter((id) => !inHand.has(id))
      const claim = claimOf(ids)
      return Promise.all(updates.map((update) => inHand.get(update.update_id) ?? begin(update, claim)))
    },
    attend() {
      const look = () =>
        void lookAfterKept().catch((error) =>
          log.warn(
            { app: 'telegram', reason: String(error) },
            'kept updates wait, for the store does not answer',
          ),
        )
      look()
      const looking = setInterval(look, leaseMs / 3)
      return () => clearInterval(looking)
    },
    async done() {
      await Promise.allSettled([...inHand.values()].map(async (taking) => (await taking).handled))
      await settleRest().catch(() => undefined)
    },
  }
}
