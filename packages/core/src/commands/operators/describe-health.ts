import { formatMoment } from '../../messages/dates.ts'
import type { Enquiry } from '../conversation.ts'

/** How the desk does: its newest story, its sources, and what waits to be sent on the platform that asks. */
export async function describeHealth({ store, say, style, platform, now }: Enquiry): Promise<string> {
  const [sources, [newest], counts, waiting] = await Promise.all([
    store.sources.list(),
    store.stories.latest({ limit: 1 }),
    store.outbox.count(platform),
    store.outbox.waiting(platform, now),
  ])
  const active = sources.filter(({ poll }) => poll.pausedBecause === null)
  const failing = active.filter(({ poll }) => poll.failures > 0)
  const { sent, failed, dropped } = counts
  return [
    newest
      ? say('operator-newest', {
          time: formatMoment(newest.updatedAt, style),
        })
      : say('latest-empty'),
    say('operator-polling', { active: active.length, failing: failing.length }),
    say('operator-outbox', { waiting, sent, failed, dropped }),
  ].join('\n')
}
