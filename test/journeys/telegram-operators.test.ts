import { createTelegramStarter } from '@khabar/telegram-bot'
import { expect, onTestFinished, test } from 'vitest'
import { createTelegramServer } from '../telegram-server/index.ts'
import { createTestDesk } from './create-test-desk.ts'

async function setUp() {
  const server = await createTelegramServer()
  onTestFinished(() => server.close())
  const operator = server.addUser({ first_name: 'सलमा' })
  const operators = [operator.id]
  const bots = [createTelegramStarter({ token: server.token, apiRoot: server.url, operators })]
  const desk = await createTestDesk({ bots })
  await desk.tick()
  return { server, desk, operator, person: server.addUser() }
}

test('an operator sees the sources, the health and the digest, and finds a new source', async () => {
  const { desk, operator } = await setUp()
  const sources = await operator.ask('/sources')
  expect(sources.text).toMatch(/^स्रोत: 3\n#1 [^\n]+ 24 नवंबर, 10:30 पर पढ़ा गया\n/u)
  expect((await operator.ask('/health')).text).toMatch(
    /^सबसे नई खबर: .+\nस्रोत: 3 चालू, उनमें 0 नहीं पढ़े जा रहे\nसंदेश: 0 रुके हैं/u,
  )
  expect((await operator.ask('/preview')).text).toMatch(/^सुबह की खबरें/u)
  const found = await operator.ask(`/addsource ${desk.newsroom.url}/bhor-pahar/`)
  expect(found.text).toContain('khabar.json')
  expect(JSON.parse(found.text?.split('\n').at(-1) ?? '')).toMatchObject({
    format: expect.any(String),
    url: expect.stringContaining('/bhor-pahar/'),
  })
  expect((await operator.ask('/addsource http://10.0.0.1/')).text).toContain('वह साइट नहीं पढ़ी जा सकी')
  expect((await operator.ask('/addsource ईरान')).text).toContain('किस साइट को जोड़ना है?')
  expect(desk.errors).toEqual([])
})

test('for nobody else, and in no group, is there such a command', async () => {
  const { server, operator, person } = await setUp()
  for (const text of ['/sources', '/addsource https://example.org', '/health', '/preview'])
    expect((await person.ask(text)).text).toContain('यह आदेश समझ में नहीं आया')
  const group = server.addGroup({ title: 'मोहल्ला', members: [operator] })
  expect((await operator.ask(`/health@${server.bot.username}`, { chat: group })).text).toContain(
    'यह आदेश समझ में नहीं आया',
  )
})

test('only the operator’s own chat shows the commands, from their first message on', async () => {
  const { server, operator, person } = await setUp()
  const names = (scope: string) => server.commandsFor({ scope }).map(({ command }) => command)
  await person.ask('/help')
  await operator.ask('/help')
  await server.waitForCall({ method: 'setMyCommands' }, ({ payload }) =>
    JSON.stringify(payload).includes(`${operator.id}`),
  )
  await operator.ask('/help')
  expect(names(`chat ${operator.id}`)).toEqual(expect.arrayContaining(['latest', 'sources', 'health']))
  expect(names(`chat ${person.id}`)).toEqual([])
  for (const scope of ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'])
    expect(names(scope)).not.toContain('health')
})
