import { createTelegramStarter } from '@khabar/telegram-bot'
import { expect, onTestFinished, test } from 'vitest'
import { createTelegramServer } from '../telegram-server/index.ts'
import { createTestDesk } from './create-test-desk.ts'

/** What is typed, and what the answer begins with in Hindi and in English. */
const readersCommands = [
  ['/start', 'नमस्ते! आप खबर से जुड़ गए हैं।', 'Hello! You have joined Khabar.'],
  ['/latest', 'ताज़ा खबरें', 'Latest news'],
  ['/topic ईरान', '“ईरान” की खबरें', 'News on “ईरान”'],
  ['/search मेट्रो', '“मेट्रो” की खबरें', 'News on “मेट्रो”'],
  ['ईरान', '“ईरान” की खबरें', 'News on “ईरान”'],
  ['/brief', '“ईरान परमाणु समझौते', 'Stories beside “ईरान परमाणु समझौते'],
  ['/read', 'पढ़ने के लिए', 'Send the link'],
  ['/follow मेट्रो', 'अब “मेट्रो” की', 'You will get new stories on “मेट्रो”'],
  ['/topics', 'आप इन विषयों को', 'You follow these'],
  ['/unfollow मेट्रो', 'अब “मेट्रो” की', 'You no longer follow “मेट्रो”'],
  ['/mute क्रिकेट', 'अब “क्रिकेट” की', 'You will get no'],
  ['/unmute क्रिकेट', 'अब “क्रिकेट” की', 'You may '],
  ['/digest', 'सुबह की खबरें', 'Morning news'],
  ['/digest 08:30', 'हर दिन 08:30 बजे', 'You will get a digest'],
  ['/quiet 22:00 06:00', '22:00 से 06:00 तक', 'No messages'],
  ['/settings', 'आपकी सेटिंग', 'Your settings'],
  ['/language', 'भाषा: हिंदी', 'Language: English'],
  ['/why', 'आपको अभी तक', 'No news '],
  ['/mydata', 'आपके बारे में', 'This is what'],
  ['/forget', 'क्या आपके बारे में', 'Erase'],
  ['/feed', 'आपके किसी चैनल में', 'None of yo'],
  ['/help', 'यहाँ हिंदी खबरें', 'Hindi news'],
  ['/stop', 'ठीक है, अब कोई संदेश', 'Done.'],
  ['/nosuch', 'यह आदेश समझ में नहीं आया।', 'That command is not known.'],
] as const

const operatorsCommands = [
  ['/start', 'नमस्ते! आप खबर से जुड़ गए हैं।', 'Hello! You have joined Khabar.'],
  ['/sources', 'स्रोत: 3', 'Sources: 3'],
  ['/addsource', 'किस साइट को', 'Which site'],
  ['/pause 2', '“नीम चौक” रोक दिया गया है।', '“नीम चौक” is paused.'],
  ['/health', 'सबसे नई खबर:', 'Newest story:'],
  ['/preview', 'सुबह की खबरें', 'Morning news'],
  ['/hold 1', 'रोक दी गई: “', 'Held: “'],
  ['/correct 1 नया शीर्षक', 'खबर 1 का शीर्षक था: ', 'Story 1 was: '],
  ['/withdraw 1', 'क्या यह खबर वापस ले लें?', 'Withdraw'],
  ['/broadcast नमस्ते', 'यह संदेश', 'This message'],
] as const

test.each([
  ['hi', 1],
  ['en', 2],
] as const)(
  'each command is answered in the language of one’s Telegram: %s',
  async (language_code, column) => {
    const server = await createTelegramServer()
    onTestFinished(() => server.close())
    const [reader, operator] = [server.addUser({ language_code }), server.addUser({ language_code })]
    const bots = [
      createTelegramStarter({ token: server.token, apiRoot: server.url, operators: [operator.id] }),
    ]
    const desk = await createTestDesk({ bots })
    await desk.tick()
    const answers: (readonly [string, string | undefined, string])[] = []
    const ask = async (
      person: typeof reader,
      commands: typeof readersCommands | typeof operatorsCommands,
    ) => {
      for (const row of commands) {
        const { text = '' } = await person.ask(row[0])
        answers.push([row[0], text.slice(0, row[column].length), row[column]])
      }
    }
    await ask(reader, readersCommands)
    await ask(operator, operatorsCommands)
    expect(answers.map(([typed, text]) => [typed, text])).toEqual(
      answers.map(([typed, , text]) => [typed, text]),
    )
    expect((await reader.ask('/help')).text).toContain('/feed @')
    expect(server.callsTo({ method: 'sendMessage', ok: false })).toEqual([])
    expect([...desk.errors, ...desk.told]).toEqual(['the bot is running'])
  },
  20_000,
)
