import type { Card, Message, SendOutcome } from '@khabar/core'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { PlatformSetting } from './platform-setting.ts'

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

    test('sends nothing but the text where the message itself is refused', async ({ skip }) => {
      const { platform, address, trouble, seen } = await start()
      if (!trouble) return skip()
      trouble.refuseAllButText()
      const [, , , list] = messages
      if (!list) throw new Error('there is no list')
      expect(await platform.send(address, list, { key: '1' })).toMatchObject({ kind: 'rejected' })
      expect(await platform.send(address, list, { key: '1', plain: true })).toMatchObject({ kind: 'sent' })
      expect(seen()).toBe(1)
    })

    test('goes on after the parts that were answered, and tells of each but the last', async ({ skip }) => {
      const { platform, address, trouble, seen } = await start()
      if (!trouble) return skip()
      const long = { ...card, headline: 'पुल '.repeat(60), summary: 'नदी पर बना पुल टूट गया। '.repeat(20) }
      const message: Message = {
        kind: 'digest',
        title: 'सुबह की खबरें',
        intro: null,
        cards: Array.from({ length: 12 }, () => long),
        footer: null,
        actions: [],
      }
      const told: (readonly string[])[] = []
      const onPart = async (ids: readonly string[]) => void told.push(ids)
      const first = await platform.send(address, message, { key: '1', messageId: 7, onPart })
      const parts = seen()
      expect(parts).toBeGreaterThan(1)
      expect(told.map(({ length }) => length)).toEqual(
        Array.from({ length: parts - 1 }, (_, index) => index + 1),
      )
      const [begun = []] = told
      const rest = await platform.send(address, message, { key: '2', messageId: 7, partsSent: begun })
      expect(seen()).toBe(parts + parts - 1)
      expect(rest).toMatchObject({
        kind: 'sent',
        messageId: expect.stringMatching(new RegExp(`^${begun[0]},`)),
      })
      expect(first).toMatchObject({
        kind: 'sent',
        messageId: [...(told.at(-1) ?? []), lastOf(first)].join(','),
      })
    })

    test('makes a message that was sent say something else, and once more changes nothing', async ({
      skip,
    }) => {
      const { platform, address, trouble, seen } = await start()
      if (!platform.edit || !trouble) return skip()
      const sent: Message = { kind: 'story', intro: null, card, actions: [] }
      const message: Message = {
        ...sent,
        card: { ...card, headline: 'पुल नहीं टूटा', correction: 'सुधार 08:10' },
      }
      const outcome = await platform.send(address, sent, { key: '1' })
      const ids = outcome.kind === 'sent' ? outcome.messageId.split(',') : []
      for (let time = 0; time < 2; time++)
        expect(await platform.edit(address, ids, message, { sent })).toEqual({ kind: 'edited' })
      expect(seen()).toBe(1)
      expect(trouble.texts().join('\n')).toContain('पुल नहीं टूटा')
      expect(trouble.texts().join('\n')).not.toContain(card.headline)
    })

    test('edits only the parts that change, and deletes those that are no longer needed', async ({
      skip,
    }) => {
      const { platform, address, trouble, seen } = await start()
      if (!platform.edit || !trouble) return skip()
      const cards = Array.from({ length: 12 }, (_, index) => ({
        ...card,
        headline: `खबर ${index} ${'पुल '.repeat(50)}`,
        summary: 'नदी पर बना पुल टूट गया। '.repeat(20),
      }))
      // A digest may be one message of many stories, wherever it was sent as such.
      const sent: Message = { kind: 'list', title: 'सुबह', intro: null, cards, footer: null, actions: [] }
      const outcome = await platform.send(address, sent, { key: '1' })
      const ids = outcome.kind === 'sent' ? outcome.messageId.split(',') : []
      expect(ids.length).toBeGreaterThan(1)
      const before = trouble.texts()
      const changed = { ...sent, cards: cards.with(-1, { ...card, headline: 'आख़िरी खबर' }) }
      expect(await platform.edit(address, ids, changed, { sent })).toEqual({ kind: 'edited' })
      expect(trouble.texts().slice(0, -1)).toEqual(before.slice(0, -1))
      expect(trouble.texts().at(-1)).toContain('आख़िरी खबर')
      const short = { ...sent, cards: [card] }
      expect(await platform.edit(address, ids, short, { sent })).toEqual({ kind: 'edited' })
      expect(seen()).toBe(1)
      expect(await platform.edit(address, ids.slice(0, 1), sent, { sent })).toMatchObject({
        kind: 'rejected',
      })
    })

    test('says that a message which was deleted cannot be edited', async ({ skip }) => {
      const { platform, address, trouble } = await start()
      if (!platform.edit || !trouble) return skip()
      const outcome = await platform.send(address, notice, { key: '1' })
      const ids = outcome.kind === 'sent' ? outcome.messageId.split(',') : []
      await trouble.deleteAll(ids)
      const message: Message = { kind: 'notice', text: 'सुधार', actions: [] }
      expect(await platform.edit(address, ids, message, { sent: notice })).toMatchObject({ kind: 'missing' })
    })

    test('neither makes nor gives up an edit that nobody hears', async ({ skip }) => {
      const { platform, address, trouble } = await start()
      if (!platform.edit || !trouble) return skip()
      const outcome = await platform.send(address, notice, { key: '1' })
      const ids = outcome.kind === 'sent' ? outcome.messageId.split(',') : []
      const message: Message = { kind: 'notice', text: 'सुधार', actions: [] }
      await trouble.shutDown()
      const { kind } = await platform.edit(address, ids, message, { sent: notice })
      expect(['retry', 'unknown']).toContain(kind)
    })

    test('hands a rate limit on with its time', async ({ skip }) => {
      const { platform, address, trouble, seen } = await start()
      if (!trouble) return skip()
      trouble.limitOnce(7)
      const outcome = await platform.send(address, notice, { key: '1' })
      expect(outcome).toMatchObject({ kind: 'retry', isAsked: true })
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

function lastOf(outcome: SendOutcome): string | undefined {
  return outcome.kind === 'sent' ? outcome.messageId.split(',').at(-1) : undefined
}
