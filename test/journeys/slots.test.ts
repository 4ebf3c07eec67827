import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Arrival, createSlotDesk } from './create-slot-desk.ts'
import { type Rhythm, wallClockSlots } from './wall-clock-slots.ts'

const zones = ['Asia/Kolkata', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'UTC']
const times = [
  ['07:00'],
  ['02:30'],
  ['00:00', '23:30'],
  ['07:00', '13:00', '21:00'],
  ['02:30', '03:00', '03:30'],
]
const days = [[1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5], [7], [6, 7]]

/** Fifty readers: every zone with every choice of times, on all days and on some. */
function everyRhythm(): Map<string, Rhythm> {
  const rhythms = new Map<string, Rhythm>()
  for (const [z, timeZone] of zones.entries())
    for (const [t, digestTimes] of times.entries())
      for (const digestDays of [days[0] ?? [], days[1 + ((z + t) % 3)] ?? []])
        rhythms.set(`पाठक ${rhythms.size}`, { timeZone, digestTimes, digestDays })
  return rhythms
}

const at = (text: string) => Temporal.Instant.from(text)
const lateMs = 30 * 60_000

/**
 * What each reader should get, given when the ticks came: of the slots that have passed since the last one that was
 * served, the latest, once, late where that is more than half an hour ago.
 */
function expected(
  rhythms: ReadonlyMap<string, Rhythm>,
  start: Temporal.Instant,
  ticks: readonly Temporal.Instant[],
) {
  const until = ticks.reduce((last, tick) => (Temporal.Instant.compare(tick, last) > 0 ? tick : last), start)
  const arrivals: Arrival[] = []
  for (const [address, rhythm] of rhythms) {
    const slots = wallClockSlots(rhythm, { from: start, until })
    let served = start.epochMilliseconds
    for (const tick of ticks) {
      const slot = slots.findLast(
        ({ epochMilliseconds }) => epochMilliseconds > served && epochMilliseconds <= tick.epochMilliseconds,
      )
      if (!slot) continue
      served = slot.epochMilliseconds
      const isLate = tick.epochMilliseconds - served > lateMs
      arrivals.push({ address, slot: slot.toString(), at: tick, isLate })
    }
  }
  return inOrder(arrivals)
}

function inOrder(arrivals: readonly Arrival[]): string[] {
  return arrivals.map(({ address, slot, at: came, isLate }) => `${address} ${slot} ${came} ${isLate}`).sort()
}

/** Ticks every ten minutes between two instants. */
function ticksBetween(from: Temporal.Instant, until: Temporal.Instant): Temporal.Instant[] {
  const ticks: Temporal.Instant[] = []
  for (let tick = from; Temporal.Instant.compare(tick, until) <= 0; tick = tick.add({ minutes: 10 }))
    ticks.push(tick)
  return ticks
}

async function run(
  rhythms: ReadonlyMap<string, Rhythm>,
  start: Temporal.Instant,
  ticks: readonly Temporal.Instant[],
) {
  const desk = await createSlotDesk({ rhythms, start })
  const tick = desk.startProcess()
  for (const instant of ticks) {
    desk.setClock(instant)
    await tick()
  }
  return desk
}

test.each([
  ['an ordinary week', '2026-11-20T20:00:00Z', '2026-11-27T20:00:00Z'],
  ['summer time beginning in Berlin', '2026-03-27T12:00:00Z', '2026-03-30T12:00:00Z'],
  ['summer time ending in Berlin', '2026-10-23T12:00:00Z', '2026-10-26T12:00:00Z'],
  ['summer time beginning in New York', '2026-03-07T00:00:00Z', '2026-03-09T12:00:00Z'],
  ['a leap day', '2028-02-27T18:00:00Z', '2028-03-01T18:00:00Z'],
  ['the turn of the year', '2026-12-30T18:00:00Z', '2027-01-02T06:00:00Z'],
])(
  'over %s every reader gets every digest once, at its minute',
  { timeout: 30_000 },
  async (_, from, until) => {
    const rhythms = everyRhythm()
    const ticks = ticksBetween(at(from).add({ minutes: 10 }), at(until))
    const { arrivals } = await run(rhythms, at(from), ticks)
    expect(inOrder(arrivals)).toEqual(expected(rhythms, at(from), ticks))
    expect(arrivals.length).toBeGreaterThan(50)
    expect(arrivals.every(({ isLate }) => !isLate)).toBe(true)
  },
)

test('after a stall of three hours the missed digests come once, late and saying so', async () => {
  const rhythms = everyRhythm()
  const start = at('2026-11-24T00:10:00Z')
  const ticks = [start, at('2026-11-24T00:20:00Z'), at('2026-11-24T03:20:00Z'), at('2026-11-24T03:30:00Z')]
  const { arrivals } = await run(rhythms, start, ticks)
  expect(inOrder(arrivals)).toEqual(expected(rhythms, start, ticks))
  expect(arrivals.filter(({ isLate }) => isLate).length).toBeGreaterThan(5)
})

test('of several missed slots only the latest comes, however long nothing ran', async () => {
  const rhythms = new Map([
    ['मीरा', { timeZone: 'Asia/Kolkata', digestTimes: ['07:00', '21:00'], digestDays: days[0] ?? [] }],
    ['देव', { timeZone: 'Asia/Kolkata', digestTimes: ['09:00'], digestDays: [7] }],
  ])
  const { arrivals } = await run(rhythms, at('2026-11-20T00:00:00Z'), [at('2026-11-25T04:00:00Z')])
  expect(arrivals.map(({ address, slot, isLate }) => ({ address, slot, isLate }))).toEqual([
    { address: 'मीरा', slot: '2026-11-25T01:30:00Z', isLate: true },
    { address: 'देव', slot: '2026-11-22T03:30:00Z', isLate: true },
  ])
})

test('a clock that runs ahead for a while and is set back repeats no digest, and nothing queued later waits', async () => {
  const rhythms = everyRhythm()
  const start = at('2026-11-24T00:00:00Z')
  const ahead = ticksBetween(start.add({ hours: 2 }), start.add({ hours: 3 }))
  const back = ticksBetween(start.add({ hours: 1 }), start.add({ hours: 12 }))
  const desk = await run(rhythms, start, [...ahead, ...back])
  expect(inOrder(desk.arrivals)).toEqual(expected(rhythms, start, [...ahead, ...back]))
  expect(new Set(desk.arrivals.map(({ address, slot }) => `${address} ${slot}`)).size).toBe(
    desk.arrivals.length,
  )
  expect(await desk.store.outbox.count('paper')).toMatchObject({ pending: 0, sending: 0 })
})

test('two desks over one store send each digest once', { timeout: 30_000 }, async () => {
  const rhythms = everyRhythm()
  const start = at('2026-10-24T12:00:00Z')
  const ticks = ticksBetween(start.add({ minutes: 10 }), start.add({ hours: 30 }))
  const desk = await createSlotDesk({ rhythms, start })
  const [one, other] = [desk.startProcess(), desk.startProcess()]
  for (const instant of ticks) {
    desk.setClock(instant)
    await Promise.all([one(), other()])
  }
  expect(inOrder(desk.arrivals)).toEqual(expected(rhythms, start, ticks))
})

/** What may happen to a process's clock: an ordinary tick, a stall, a jump either way. */
const minutesPassed = fc.oneof(
  { weight: 6, arbitrary: fc.constant(10) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 90 }) },
  { weight: 1, arbitrary: fc.integer({ min: 180, max: 3_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -120, max: 120 }) },
)

const rhythm = fc.record({
  timeZone: fc.constantFrom(...zones),
  digestTimes: fc
    .uniqueArray(fc.constantFrom('00:00', '02:00', '02:30', '03:00', '07:00', '12:10', '21:00', '23:30'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((chosen) => chosen.sort()),
  digestDays: fc.constantFrom(...days),
})

test('whatever happens to the clock, each reader gets each slot once or only the latest of those missed', {
  timeout: 60_000,
}, async () => {
  const starts = fc.constantFrom('2026-03-28T20:00:00Z', '2026-10-24T20:00:00Z', '2028-02-28T10:00:00Z')
  const steps = fc.array(fc.record({ minutes: minutesPassed, restarts: fc.boolean() }), {
    minLength: 5,
    maxLength: 40,
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(rhythm, { minLength: 1, maxLength: 6 }),
      starts,
      steps,
      async (list, from, moves) => {
        const rhythms = new Map(list.map((each, index): [string, Rhythm] => [`${index}`, each]))
        const desk = await createSlotDesk({ rhythms, start: at(from) })
        const ticks: Temporal.Instant[] = []
        let now = at(from)
        let tick = desk.startProcess()
        for (const { minutes, restarts } of moves) {
          now = now.add({ minutes })
          ticks.push(now)
          desk.setClock(now)
          if (restarts) tick = desk.startProcess()
          await tick()
        }
        expect(inOrder(desk.arrivals)).toEqual(expected(rhythms, at(from), ticks))
      },
    ),
    { numRuns: 25 },
  )
})
