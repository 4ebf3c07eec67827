import { createConversation, decodeCommand, parseCommand } from '@khabar/core'
import { expect, test } from 'vitest'
import { createTestDesk } from './create-test-desk.ts'

const address = { platform: 'paper', address: 'मीरा' }

test('a reader asks what is held on them, and is forgotten only after they have said so twice', async () => {
  const desk = await createTestDesk({ bots: [] })
  const conversation = createConversation({ store: desk.store, now: desk.clock.now })
  const ask = async (text: string) => {
    const message = await conversation.answer(address, parseCommand(text))
    return message.kind === 'notice' ? message : expect.fail(`${text} was answered with a ${message.kind}`)
  }
  expect((await ask('/mydata')).text).toBe('आपके बारे में यहाँ कुछ भी नहीं रखा है।')
  expect((await ask('/forget')).actions).toEqual([])
  await ask('/start')
  await ask('/follow पुल')
  const held = await ask('/mydata')
  expect(held.text).toContain('• paper पर इस चैट का पता, 24 नवंबर से')
  expect(held.text).toContain('• आपके चुने विषय: 1')
  expect(held.text).toContain('paper:मीरा')

  const asked = await ask('/forget')
  expect(asked.text).toContain('यह वापस नहीं हो सकता।')
  expect(await desk.store.readers.find(address)).not.toBeNull()
  const [erase] = asked.actions
  const done = await conversation.answer(address, decodeCommand(erase && 'data' in erase ? erase.data : ''))
  expect(done).toMatchObject({ text: expect.stringContaining('सब कुछ मिटा दिया गया') })
  expect(await desk.store.readers.find(address)).toBeNull()
  expect((await ask('/mydata')).text).toBe('आपके बारे में यहाँ कुछ भी नहीं रखा है।')
})

test('the upkeep of a tick lets go of what is old, and a listing that still names it is not told again', async () => {
  const desk = await createTestDesk({ bots: [] })
  await desk.tick()
  const before = await desk.store.stories.latest({ limit: 100 })
  expect(before.length).toBeGreaterThan(10)
  desk.clock.moveTo('2027-06-01T05:00:00Z')
  await desk.tick()
  expect(await desk.store.stories.latest({ limit: 100 })).toEqual([])
  desk.clock.pass(60)
  const { articles } = await desk.tick()
  expect(articles).toBe(0)
  expect(desk.errors).toEqual([])
})
