import type { Card, Message, Platform } from '@khabar/core'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'

/** A platform with one reader on it, and a hand on what may go wrong there. */
export type PlatformSetting = {
  readonly platform: Platform
  readonly address: string
  /** How many messages the reader has. */
  seen(): number
  /** What a platform without a network leaves out. */
  readonly trouble?: {
    /** The reader takes no more messages. */
    block(): void
    /** The next send is refused by a rate limit of that many seconds. */
    limitOnce(seconds: number): void
    /** The next send arrives, and its answer does not. */
    loseAnswerOnce(): void
    /** The bot's token has been revoked. */
    revokeOnce(): void
    /** Nobody listens. */
    shutDown(): Promise<void>
  }
  close(): Promise<void>
}

const card: Card = {
  storyId: 1,
  headline: 'पुल टूटा, यातायात बंद',
  summary: 'नदी पर बना पुराना पुल टूट गया। किसी की जान जाने की खबर नहीं है।',
  meta: 'उजाला · 24 नवंबर, 07:40',
  publishedAt: '2026-11-24T02:10:00Z',
  url: 'https://example.org/pul',
  imageUrl: null,
}

const messages: readonly Message[] = [
  { kind: 'notice', text: 'नमस्ते!', actions: [{ label: 'ताज़ा खबरें', data: 'l' }] },
  { kind: 'story', intro: 'नई खबर', card, actions: [{ label: 'पूरा पढ़ें', url: 'https://example.org/pul' }] },
  { kind: 'story', intro: null, card: { ...card, summary: '', url: null }, actions: [] },
  { kind: 'list', title: 'ताज़ा खबरें', intro: null, cards: [card, card], footer: null, actions: [] },
  {
    kind: 'digest',
    title: 'सुबह की खबरें',
    intro: '3 खबरें',
    cards: [card, card, card],
    footer: 'और 7 खबरें',
    actions: [],
  },
]

/** What core relies on, whatever the platform. Every platform runs it. */
export function describePlatform(name: string, setUp: () => Promise<PlatformSetting>): void {
  const start = async () => {
    const setting = await setUp()
    onTestFinished(() => setting.close())
    return setting
  }
  const [notice] = messages
  if (!notice) throw new Error('there is no message')

  describe(`${name} as a platform`, () => {
    test.each(messages)('sends a $kind and says which message it became', async (message) => {
      const { platform, address, seen } = await start()
      const outcome = await platform.send(address, message, { key: '1' })
      expect(outcome).toMatchObject({ kind: 'sent', messageId: expect.stringMatching(/./) })
      expect(seen()).toBe(1)
    })

    test('sends whatever outlets write', async () => {
      const { platform, address } = await start()
      const text = fc.string({ unit: 'binary', maxLength: 500 }).map((each) => `${each}क`)
      let key = 0
      await fc.assert(
        fc.asyncProperty(text, text, async (headline, summary) => {
          key += 1
          const message: Message = {
            kind: 'story',
            intro: null,
            card: { ...card, headline, summary },
            actions: [],
          }
          expect(await platform.send(address, message, { key: `text-${key}` })).toMatchObject({
            kind: 'sent',
          })
        }),
        { numRuns: 25 },
      )
    })

    test('says that a reader who blocked us is gone', async ({ skip }) => {
      const { platform, address, trouble } = await start()
      if (!trouble) return skip()
      trouble.block()
      expect(await platform.send(address, notice, { key: '1' })).toMatchObject({ kind: 'gone' })
    })

    test('hands a rate limit on with its time', async ({ skip }) => {
      const { platform, address, trouble, seen } = await start()
      if (!trouble) return skip()
      trouble.limitOnce(7)
      const outcome = await platform.send(address, notice, { key: '1' })
      expect(outcome).toMatchObject({ kind: 'retry' })
      expect(outcome.kind === 'retry' && outcome.afterMs).toBeGreaterThanOrEqual(6_900)
      expect(seen()).toBe(0)
    })

    test('does not claim to know what became of a send without an answer', async ({ skip }) => {
      const { platform, address, trouble, seen } = await start()
      if (!trouble) return skip()
      trouble.loseAnswerOnce()
      expect(await platform.send(address, notice, { key: '1' })).toMatchObject({ kind: 'unknown' })
      expect(await platform.send(address, notice, { key: '1' })).toMatchObject({ kind: 'sent' })
      expect(seen()).toBe(platform.isIdempotent ? 1 : 2)
    })

    test('says that a token was revoked', async ({ skip }) => {
      const { platform, address, trouble } = await start()
      if (!trouble) return skip()
      trouble.revokeOnce()
      expect(await platform.send(address, notice, { key: '1' })).toMatchObject({ kind: 'unauthorised' })
    })

    test('asks to try again where nobody listens', async ({ skip }) => {
      const { platform, address, trouble } = await start()
      if (!trouble) return skip()
      await trouble.shutDown()
      expect(await platform.send(address, notice, { key: '1' })).toMatchObject({
        kind: 'retry',
        holdsAll: false,
      })
    })
  })
}
