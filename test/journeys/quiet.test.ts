import { expect, test } from 'vitest'
import { createReaderDesk, headlinesIn } from './create-reader-desk.ts'

/** The desk of a reader who follows ईरान; what comes is given by its headlines. */
async function setUp(wishes: readonly string[]) {
  const desk = await createReaderDesk(['/follow ईरान', ...wishes])
  return { ...desk, waitUntil: async (time: string) => (await desk.waitUntil(time)).map(headlinesIn) }
}

const talks = 'ईरान ने पड़ोसी देशों से बातचीत की पेशकश की'
const port = 'ईरान के बंदरगाह पर जहाजों की कतार लगी'

test('a story that comes in the quiet hours is in the digest, and is not sent besides', async () => {
  const { print, waitUntil } = await setUp(['/quiet 22:00 06:00', '/digest 07:00'])
  await waitUntil('21:30')
  await print(talks)
  expect(await waitUntil('22:30')).toEqual([[talks]])
  await print(port)
  expect(await waitUntil('+06:30')).toEqual([])
  expect(await waitUntil('+07:00')).toEqual([[port]])
  expect(await waitUntil('+12:00')).toEqual([])
})

test('without a digest it comes when the quiet hours end', async () => {
  const { print, waitUntil } = await setUp(['/quiet रात 10 से सुबह 6'])
  await waitUntil('23:00')
  await print(port)
  expect(await waitUntil('+05:30')).toEqual([])
  expect(await waitUntil('+06:00')).toEqual([[port]])
})

test('breaking news passes where the reader allows it, and only there', async () => {
  for (const [wish, passes] of [
    ['/quiet ब्रेकिंग हां', true],
    ['/quiet ब्रेकिंग नहीं', false],
  ] as const) {
    const { print, waitUntil } = await setUp(['/quiet 22:00 06:00', wish])
    await waitUntil('23:00')
    await print(talks)
    await print('ब्रेकिंग न्यूज: ईरान की राजधानी में भूकंप के झटके')
    expect(await waitUntil('23:30')).toEqual(passes ? [['ईरान की राजधानी में भूकंप के झटके']] : [])
    expect((await waitUntil('+06:00')).flat()).toHaveLength(passes ? 1 : 2)
  }
})

test('a digest that was chosen for a minute in the quiet hours comes then', async () => {
  const { print, waitUntil } = await setUp(['/quiet 22:00 06:00', '/digest 23:00'])
  await waitUntil('22:30')
  await print(talks)
  expect(await waitUntil('23:00')).toEqual([[talks]])
})

test('a digest that is late and would come in the quiet hours waits for their end', async () => {
  const { print, waitUntil, stallUntil } = await setUp([
    '/unfollow ईरान',
    '/quiet 22:00 06:00',
    '/digest 21:30',
  ])
  await print(talks)
  expect(await waitUntil('21:00')).toEqual([])
  stallUntil('23:00')
  expect(await waitUntil('+05:30')).toEqual([])
  expect(await waitUntil('+06:00')).toEqual([[talks]])
})

test('what is set is said, as is what is set already, and where nothing is set, how', async () => {
  const { ask } = await setUp([])
  expect(await ask('/quiet')).toContain('अभी कोई शांत समय नहीं चुना है।')
  const set = await ask('/quiet रात 10 से सुबह 6')
  expect(set).toContain('22:00 से 06:00 तक कोई संदेश नहीं आएगा।')
  expect(set).toContain('इस बीच की खबरें 06:00 बजे मिलेंगी।')
  expect(await ask('/शांत')).toBe(set)
  expect(await ask('/quiet ब्रेकिंग हां')).toContain('ब्रेकिंग खबर तब भी आएगी।')
  await ask('/digest 07:00')
  expect(await ask('/quiet')).toContain('इस बीच की खबरें अगले सार में मिलेंगी।')
  expect(await ask('/quiet off')).toContain('अभी कोई शांत समय नहीं चुना है।')
})

test.each([['/quiet 25:00 06:00'], ['/quiet 22:00'], ['/quiet जब मैं सोऊँ']])(
  '“%s” is answered kindly, with an example',
  async (text) => {
    const { ask } = await setUp([])
    expect(await ask(text)).toMatch(/समझ में नहीं आया।.*\/quiet 22:00 06:00/u)
  },
)
