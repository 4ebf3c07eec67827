import { expect } from 'vitest'
import { createTelegramDesk } from './create-telegram-desk.ts'

/** A desk whose reader follows the metro and was just sent the story of its blue line. */
export async function followMetro() {
  const setting = await createTelegramDesk({ holdBack: ['metro-neeli-line-seva-thami'] })
  const { desk, person } = setting
  await person.ask('/follow मेट्रो')
  desk.newsroom.publish()
  for (let round = 0; round < 2; round++) {
    desk.clock.pass(11)
    await desk.tick()
  }
  const story = person.messages().at(-1)
  expect(story?.text).toContain('आपके विषय “मेट्रो” पर नई खबर')
  if (!story) throw new Error('no story came')
  return { ...setting, story }
}
