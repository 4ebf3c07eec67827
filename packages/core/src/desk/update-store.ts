/** What a platform sent to a bot, by the numbers the platform gave. `bot`: `telegram:7000001`. */
export type UpdateRef = { readonly bot: string; readonly ids: readonly number[] }

/** Who takes updates; what they hold is theirs until `now + leaseMs`, or until they let it go. */
export type UpdateHolder = {
  readonly holder: string
  readonly now: Temporal.Instant
  readonly leaseMs: number
}

/** An update that was promised to its platform and is not handled: its text as it came. */
export type KeptUpdate = { readonly id: number; readonly body: string }

/**
 * Which updates were handled, so that one that comes twice is answered once: a platform repeats what it does not know
 * to have arrived. Implemented by `@khabar/store`; forgotten after a day, as Telegram forgets.
 */
export interface UpdateStore {
  /**
   * Takes those updates that are neither handled nor in other hands.
   *
   * @returns what became of the rest: `handled`, or `taken` by another holder whose lease runs.
   */
  take(updates: UpdateRef & UpdateHolder): Promise<ReadonlyMap<number, 'handled' | 'taken'>>
  /** Keeps an update that one holds until it is handled: whoever comes after the holder's death finds it. */
  keep(update: { readonly bot: string } & KeptUpdate): Promise<void>
  /** Goes on holding those that one holds. */
  renew(updates: UpdateRef & UpdateHolder): Promise<void>
  /** Takes kept updates whose holder's lease ran out, the oldest first. */
  takeKept(bounds: { readonly bot: string; readonly limit: number } & UpdateHolder): Promise<KeptUpdate[]>
  /** Notes that updates were handled; what was kept of them goes. */
  settle(updates: UpdateRef): Promise<void>
}
