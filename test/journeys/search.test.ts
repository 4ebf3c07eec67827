import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConversation, decodeCommand, type Language, type Message, parseCommand } from '@khabar/core'
import { openSqliteStore } from '@khabar/store'
import fc from 'fast-check'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { createTestDesk } from './create-test-desk.ts'

const folder = await mkdtemp(join(tmpdir(), 'khabar-search-'))
afterAll(() => rm(folder, { recursive: true }))
const database = join(folder, 'khabar.db')
const desk = await createTestDesk({ bots: [], database, atEnd: afterAll })
await desk.tick()

/** Somebody at a prompt, over the desk's store or another on the same database. */
function createPerson({ store = desk.store, language = 'hi' as Language } = {}) {
  const address = { platform: 'paper', address: 'पाठक' }
  const conversation = createConversation({ store, now: desk.clock.now })
  const press = (data: string) => conversation.answer(address, decodeCommand(data), { language })
  return {
    ask: (text: string) => conversation.answer(address, parseCommand(text), { language }),
    /** Presses the button with this label, or one that begins so. */
    press: (message: Message, label: string) => {
      const action = message.actions.find((each) => each.label.startsWith(label))
      if (!action || !('data' in action)) throw new Error(`There is no button “${label}”.`)
      return press(action.data)
    },
    pressData: press,
  }
}

const { ask, press, pressData } = createPerson()

const cardsOf = (message: Message) => ('cards' in message ? message.cards : [])
const idsOf = (message: Message) => cardsOf(message).map(({ storyId }) => storyId)
const headlinesOf = (message: Message) => cardsOf(message).map(({ headline }) => headline)
const titleOf = (message: Message) => ('title' in message ? message.title : '')
const introOf = (message: Message) => ('intro' in message ? message.intro : null)
const textOf = (message: Message) => ('text' in message ? message.text : '')

test.each([
  ['ईरान', 'iran', 'Iran', 'ईरान में क्या हुआ?', 'ईरान की ताज़ा खबर', 'iran me kya hua', 'latest news about iran'],
  ['इज़राइल', 'इजरायल', 'इस्राइल', 'israel', 'israel ki khabar'],
  ['मेट्रो', 'metro', 'मैट्रो', 'मेट्रो की खबरें बताइए'],
  ['हादसा', 'हादसे', 'haadsa', 'hadsa'],
  ['पुस्तकालय', 'pustakalay', 'पुस्तकालयों के बारे में बताओ'],
  ['सुप्रीम कोर्ट', 'supreme court', 'सर्वोच्च न्यायालय'],
])('one subject has the same stories however it is asked for: %s', async (first, ...others) => {
  const stories = idsOf(await ask(first))
  expect(stories.length).toBeGreaterThan(0)
  for (const text of others) expect([text, idsOf(await ask(text))]).toEqual([text, stories])
})

test('a period is kept to, and named in the title', async () => {
  const yesterday = await ask('कल ईरान में क्या हुआ')
  expect(titleOf(yesterday)).toBe('“ईरान” की खबरें · 23 नवंबर 2026')
  expect(introOf(yesterday)).toBeNull()
  const day = await ask('कल की खबरें')
  expect(titleOf(day)).toBe('23 नवंबर 2026 की खबरें')
  for (const id of idsOf(day)) {
    const articles = await desk.store.articles.ofStory(id)
    expect(articles.map(({ publishedAt }) => publishedAt.toZonedDateTimeISO('Asia/Kolkata').day)).toContain(
      23,
    )
  }
  expect(idsOf(await ask('aaj'))).toEqual(idsOf(await ask('आज')))
})

test('where the period has none, stories of other days are shown and said to be so', async () => {
  const answer = await ask('परसों ईरान')
  expect(introOf(answer)).toBe('22 नवंबर 2026 की खबर नहीं मिली; ये दूसरे दिनों की हैं।')
  expect(titleOf(answer)).toBe('“ईरान” की खबरें')
  expect(idsOf(answer)).toEqual(idsOf(await ask('ईरान')))
})

test('a quoted phrase is found only where its words stand in a row', async () => {
  expect(headlinesOf(await ask('"रेपो दर"')).join()).toContain('रेपो दर')
  expect(textOf(await ask('"दर रेपो"'))).toContain('अभी कोई खबर नहीं मिली')
  expect(idsOf(await ask('रेपो दर'))).toEqual(idsOf(await ask('दर रेपो')))
})

test('what has a minus is left out', async () => {
  const all = idsOf(await ask('सतना'))
  const rest = idsOf(await ask('सतना -सीढ़ियां'))
  expect(rest.length).toBeLessThan(all.length)
  expect(all).toEqual(expect.arrayContaining(rest))
  expect(idsOf(await ask('हॉकी -hockey'))).toEqual([])
})

test('a section is asked for by its name', async () => {
  const sport = await ask('खेल की खबरें')
  expect(titleOf(sport)).toBe('“खेल” की खबरें')
  expect(headlinesOf(sport).join()).toMatch(/हॉकी|एशिया कप/u)
  expect(idsOf(await ask('sports news'))).toEqual(idsOf(sport))
  expect(titleOf(await ask('कल की खेल खबरें'))).toBe('“खेल” की खबरें · 23 नवंबर 2026')
  const follow = await press(sport, '“खेल” फॉलो करें')
  expect(textOf(follow)).toContain('खेल')
})

test('a word that no story holds is named, and the others are looked for', async () => {
  const answer = await ask('ईरान वियना झुमरीतलैया')
  expect(introOf(answer)).toBe('“झुमरीतलैया” वाली खबर नहीं मिली; ये खबरें बाकी शब्दों की हैं।')
  expect(idsOf(answer)).toEqual(idsOf(await ask('ईरान वियना')))
})

test('of several words that no story holds together most are kept', async () => {
  const answer = await ask('ईरान वियना हॉकी')
  expect(introOf(answer)).toContain('सभी शब्दों वाली खबर नहीं मिली')
  expect(headlinesOf(answer)[0]).toContain('वियना')
})

test('a misspelt word is replaced where one word is near, and that is said', async () => {
  const answer = await ask('मुनस्यारि भूसखलन')
  expect(introOf(answer)).toContain('“भूसखलन” नहीं मिला; ये “भूस्खलन” की खबरें हैं।')
  expect(idsOf(answer)).toEqual(idsOf(await ask('मुनस्यारी भूस्खलन')))
})

test('where it is not sure what was meant, the nearest words are asked back, with buttons', async () => {
  const answer = await ask('पुसतकालाय')
  expect(textOf(answer)).toContain('क्या आप “पुस्तकालय” खोज रहे थे?')
  expect(idsOf(await press(answer, '“पुस्तकालय”'))).toEqual(idsOf(await ask('पुस्तकालय')))
})

test('without words the topics of the day are offered as buttons', async () => {
  const answer = await ask('/topic')
  expect(textOf(answer)).toMatch(/^किस विषय की खबर चाहिए\?/u)
  expect(answer.actions.length).toBeGreaterThan(0)
  for (const { label } of answer.actions) expect(idsOf(await press(answer, label))).not.toEqual([])
})

test('a question that names no subject is one for the latest news', async () => {
  const latest = idsOf(await ask('/latest'))
  for (const text of ['ताज़ा खबरें', 'क्या हुआ?', 'news', 'आज की बड़ी खबर क्या है -झुमरीतलैया'])
    expect(idsOf(await ask(text)).length).toBeGreaterThan(0)
  expect(idsOf(await ask('मुख्य समाचार'))).toEqual(latest)
})

test('pages go on where the last one ended, after a restart and with news in between', async () => {
  const question = 'में की खबर भारत OR ईरान OR सतना OR हॉकी OR राजस्थान OR इसरो OR बैंक'
  const first = await ask(question)
  const store = await openSqliteStore(database)
  onTestFinished(() => store.close())
  const restarted = createPerson({ store })
  await addStory('भारत और ईरान की हॉकी पर ताज़ा खबर')
  desk.clock.pass(30)
  const seen = idsOf(first)
  for (let page = first; page.actions.some(({ label }) => label === 'अगली ›'); ) {
    for (const action of page.actions)
      if ('data' in action) expect(Buffer.byteLength(action.data)).toBeLessThanOrEqual(64)
    page = await restarted.press(page, 'अगली ›')
    seen.push(...idsOf(page))
  }
  expect(seen.length).toBeGreaterThan(5)
  expect(new Set(seen).size).toBe(seen.length)
  expect(idsOf(await ask(question))[0]).not.toBe(seen[0])
})

test.each([
  ['', 'किस विषय की खबर चाहिए?'],
  ['ि', '“ि” पर अभी कोई खबर नहीं मिली।'],
  ['🙂🙂', '“🙂🙂” पर अभी कोई खबर नहीं मिली।'],
  ['"" * - ( )', 'पर अभी कोई खबर नहीं मिली।'],
  ['شلوم مرحبا', 'पर अभी कोई खबर नहीं मिली।'],
  ['शब्द '.repeat(1_000), 'विषय बहुत लंबा है।'],
  ["'; drop table articles; --", 'पर अभी कोई खबर नहीं मिली।'],
])('the odd query “%s” is answered kindly', async (text, answer) => {
  expect(textOf(await ask(`/topic ${text}`))).toContain(answer)
})

test('whatever is asked or pressed, the answer is a message of bounded length', async () => {
  const word = fc.constantFrom(
    ...[
      'ईरान',
      '"',
      '“',
      '-',
      '*',
      'NEAR(',
      ')',
      'OR',
      'NOT',
      '^',
      'terms:',
      'कल',
      'पिछले',
      '3',
      'दिन',
      'iran',
    ],
    ...['\u202e', '\0', '\ud800', 'ि', '🙂', 'مرحبا', '\ue000sport', 'अ'.repeat(50), '<->', ':*', '\\'],
  )
  const text = fc.oneof(
    fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 400 }),
  )
  const number = fc.nat().map(String)
  await fc.assert(
    fc.asyncProperty(text, fc.array(number, { maxLength: 4 }), async (query, numbers) => {
      const answer = await ask(`/topic ${query}`)
      expect(cardsOf(answer).length).toBeLessThanOrEqual(5)
      expect((titleOf(answer) + textOf(answer) + introOf(answer)).length).toBeLessThan(1_500)
      expect(await pressData(`q:${numbers.join('.')}`)).toHaveProperty('kind')
    }),
    { numRuns: 150 },
  )
})

/** A story that comes while somebody reads. */
async function addStory(headline: string): Promise<void> {
  const [known] = await desk.store.stories.latest({ limit: 1 })
  const [article] = known ? await desk.store.articles.ofStory(known.id) : []
  if (!article) throw new Error('There is no article to take after.')
  const at = desk.clock.now().add({ minutes: 1 })
  const terms = headline.split(' ')
  await desk.store.articles.add(
    {
      ...article,
      itemId: headline,
      article: { ...article.article, headline },
      terms,
      words: [],
      publishedAt: at,
      seenAt: at,
    },
    { storyId: null, announce: false },
  )
}
