import { createConversation, decodeCommand, type Language, type Message, parseCommand } from '@khabar/core'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { createTestDesk } from './create-test-desk.ts'

const desk = await createTestDesk({ bots: [], atEnd: afterAll })
await desk.tick()

/** Somebody new, who writes to the bot. */
let people = 0
function createPerson(language: Language = 'hi') {
  people += 1
  const address = { platform: 'paper', address: `पाठक ${people}` }
  const conversation = createConversation({ store: desk.store, now: desk.clock.now })
  return {
    address,
    ask: (text: string) => conversation.answer(address, parseCommand(text), { language }),
    press: (data: string) => conversation.answer(address, decodeCommand(data), { language }),
  }
}

const textOf = (message: Message) =>
  'text' in message ? message.text : 'title' in message ? message.title : ''

test.each([
  ['/help', 'यहाँ हिंदी खबरें छोटे सार के साथ मिलती हैं।'],
  ['', 'यहाँ हिंदी खबरें छोटे सार के साथ मिलती हैं।'],
  ['/nosuch', 'यह आदेश समझ में नहीं आया।'],
  ['/topic', 'किस विषय की खबर चाहिए?'],
  ['/topic और का है', '“और का है” पर अभी कोई खबर नहीं मिली।'],
  ['/topic 🙂🙂', '“🙂🙂” पर अभी कोई खबर नहीं मिली।'],
  [`/topic ${'ईरान '.repeat(80)}`, 'विषय बहुत लंबा है।'],
  ['/topic अंतरिक्षयानचालक', 'पर अभी कोई खबर नहीं मिली।'],
  ['/topic " OR * NEAR(ईरान', 'की खबरें'],
  ['/follow', 'कौन-सा विषय फॉलो करना है?'],
  ['/unfollow ईरान', 'आप अभी किसी विषय को फॉलो नहीं कर रहे हैं।'],
  ['/mute', 'किस विषय की खबरें नहीं चाहिए?'],
  ['/unmute', 'आपने किसी विषय की खबरें नहीं रोकी हैं।'],
  ['/topics', 'आपने अभी कोई विषय नहीं चुना है।'],
  ['/stop', 'आप अभी जुड़े हुए नहीं हैं।'],
  ['/digest 25:00', 'यह समय समझ में नहीं आया: “25:00”।'],
  ['/digest शाम 7 बजे', 'हर दिन 19:00 बजे'],
  ['/digest off', 'रोज़ का सार बंद कर दिया गया है।'],
])('“%s” is answered: %s', async (text, answer) => {
  expect(textOf(await createPerson().ask(text))).toContain(answer)
})

test('asking makes nobody a reader; following does, without a digest', async () => {
  const person = createPerson()
  for (const text of ['/latest', '/topic ईरान', '/digest', '/help']) await person.ask(text)
  expect(await desk.store.readers.find(person.address)).toBeNull()
  await person.ask('/follow ईरान')
  expect(await desk.store.readers.find(person.address)).toMatchObject({
    active: true,
    digestTimes: [],
    digestAt: null,
  })
})

test('a topic is one topic however it is spelt, and is removed by another spelling', async () => {
  const person = createPerson()
  await person.ask('/follow इज़राइल')
  expect(textOf(await person.ask('/follow इजरायल'))).toContain('पहले से फॉलो कर रहे हैं')
  expect(textOf(await person.ask('/unfollow'))).toContain('• इज़राइल')
  expect(textOf(await person.ask('/unfollow israel'))).toContain('अलग से नहीं आएँगी')
})

test('the follow button under an answer follows that topic', async () => {
  const person = createPerson()
  const { actions } = await person.ask('/topic इसरो')
  const [button] = actions
  expect(button && 'data' in button && textOf(await person.press(button.data))).toContain(
    'अब “इसरो” की नई खबर',
  )
})

test('where no story has all the words, those with some are shown and said to be so', async () => {
  expect(await createPerson().ask('/topic हॉकी उपग्रह')).toMatchObject({
    kind: 'list',
    intro: 'सभी शब्दों वाली खबर नहीं मिली; ये खबरें कुछ शब्दों से मेल खाती हैं।',
  })
})

test('every page of the latest stories is reached, and no story comes twice', async () => {
  const person = createPerson()
  const seen: number[] = []
  for (let message = await person.ask('/latest'); ; ) {
    if ('cards' in message) seen.push(...message.cards.map(({ storyId }) => storyId))
    const more = message.actions.find(({ label }) => label === 'अगली ›')
    if (!more || !('data' in more)) break
    message = await person.press(more.data)
  }
  expect(seen.length).toBeGreaterThan(12)
  expect(new Set(seen).size).toBe(seen.length)
})

test('whatever is typed or pressed, the answer is a message', async () => {
  const person = createPerson()
  const text = fc.string({ unit: 'binary', maxLength: 200 })
  const command = fc.constantFrom('', '/topic ', '/follow ', '/unfollow ', '/mute ', '/unmute ', '/digest ')
  await fc.assert(
    fc.asyncProperty(command, text, async (name, words) => {
      expect(await person.ask(name + words)).toHaveProperty('kind')
      expect(await person.press(words)).toHaveProperty('kind')
    }),
    { numRuns: 60 },
  )
})
