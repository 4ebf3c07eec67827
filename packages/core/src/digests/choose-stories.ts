import type { Reader } from '../readers/reader.ts'
import type { Store } from '../store.ts'
import { type Choice, openEdition } from './edition.ts'

/** The best stories for one digest at `now`: those the reader was not sent yet (somebody who has not joined: of all). */
export async function chooseStories(
  store: Store,
  { reader, now, length }: { reader: Reader | null; now: Temporal.Instant; length: number },
): Promise<Choice> {
  const edition = await openEdition(store, { now })
  if (!reader) return edition.chooseForAll(length)
  const choose = await edition.readPage([reader])
  return choose(reader, length)
}
