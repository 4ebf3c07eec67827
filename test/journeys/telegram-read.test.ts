import { expect, test } from 'vitest'
import { createTelegramDesk } from './create-telegram-desk.ts'
import { followMetro } from './follow-metro.ts'

/** Sample pages with related stories. */
async function linkTo(desk: Awaited<ReturnType<typeof createTelegramDesk>>['desk'], part: string) {
  const stories = await desk.store.stories.latest({ limit: 50 })
  const story = stories.find(({ headline }) => headline.includes(part))
  if (!story?.url) throw new Error(`no story about ${part}`)
  return { url: story.url, headline: story.headline, id: story.id }
}

test.each(['पढ़िए: URL', '/read URL', '/पढ़ें URL'])(
  'the page behind “%s” is read on the spot',
  async (words) => {
    const { desk, person } = await createTelegramDesk()
    const { url, headline } = await linkTo(desk, 'वियना')
    const answer = await person.ask(words.replace('URL', url))
    expect(answer.text).toContain(headline)
    expect(answer.text).toContain('संबंधित खबरें:')
    expect(answer.text?.length).toBeGreaterThan(headline.length + 100)
    expect(answer.reply_markup?.inline_keyboard.flat()[0]).toMatchObject({ text: 'पूरा पढ़ें' })
    expect(await desk.store.readers.find({ platform: 'telegram', address: String(person.id) })).toBeNull()
  },
)

test.each([
  ['http://169.254.169.254/latest/meta-data', 'यह पता नहीं खोला जा सकता।'],
  ['http://127.0.0.1:1/', 'यह पता नहीं खोला जा सकता।'],
  ['http://[::1]/', 'यह पता नहीं खोला जा सकता।'],
  ['https://user:secret@127.0.0.1/', 'यह पता नहीं खोला जा सकता।'],
  ['https://nowhere.invalid/khabar', 'वह पेज अभी नहीं खुल रहा।'],
  ['/read', 'पढ़ने के लिए खबर का लिंक भेजें'],
  ['/read ईरान', 'पढ़ने के लिए खबर का लिंक भेजें'],
])('“%s” is answered kindly, and nobody is asked behind the wall', async (text, answer) => {
  const { desk, person } = await createTelegramDesk()
  expect((await person.ask(text)).text).toContain(answer)
  expect(desk.errors).toEqual([])
})

test('a page that is not there, and one without a story, are said to be so', async () => {
  const { desk, person } = await createTelegramDesk()
  expect((await person.ask(`${desk.newsroom.url}/bhor-pahar/nahin/`)).text).toContain('वह पेज अभी नहीं खुल रहा।')
  expect((await person.ask(`${desk.newsroom.url}/`)).text).toMatch(
    /उस पेज पर कोई खबर नहीं मिली।|वह पेज हिंदी में नहीं है/,
  )
})

test('a pasted article is summarised without an address', async () => {
  const { person } = await createTelegramDesk()
  const paragraphs = [
    'पहाड़ी नदी पर नया पुल खुला, सौ गांवों को राहत',
    'देहरादून। पहाड़ी नदी पर बना नया पुल शनिवार को लोगों के लिए खोल दिया गया। इससे सौ से ज्यादा गांवों का रास्ता चालीस किलोमीटर छोटा हो जाएगा।',
    'पुल बनाने में तीन साल लगे और इस पर 85 करोड़ रुपये खर्च हुए। पुराना पुल 2023 की बाढ़ में बह गया था, तब से लोग नाव से नदी पार करते थे।',
    'मुख्य अभियंता ने बताया कि पुल हर मौसम में खुला रहेगा और भारी वाहन भी इससे गुजर सकेंगे।',
  ]
  const answer = await person.ask(paragraphs.join('\n\n'))
  expect(answer.text).toContain('पहाड़ी नदी पर नया पुल खुला')
  expect(answer.text).toContain('सौ से ज्यादा गांवों')
  expect(answer.text).not.toContain('विषय बहुत लंबा है')
})

test('a text of 4,000 characters that is no article is no query either, and is told so', async () => {
  const { desk, person } = await createTelegramDesk()
  for (const word of ['ईरान ', 'क', '\u200d', 'x y. '])
    expect((await person.ask(word.repeat(4_000 / word.length))).text).toBeDefined()
  expect((await person.ask('ईरान '.repeat(800))).text).toContain('इस पाठ में कोई खबर नहीं पहचानी गई।')
  expect(desk.errors).toEqual([])
})

test('an address behind words, or without https, is read as Telegram marks it', async () => {
  const { server, desk, person } = await createTelegramDesk()
  const { url, headline } = await linkTo(desk, 'वियना')
  const text = 'पूरी खबर यहाँ'
  const link = { type: 'text_link' as const, offset: 10, length: 4, url }
  const bare = url.replace('http://', '')
  const marked: [Parameters<typeof person.sendContent>[0], string][] = [
    [{ text, entities: [link] }, headline],
    [{ caption: text, caption_entities: [link] }, headline],
    // Without a scheme https is meant, which the newsroom does not speak.
    [{ text: bare, entities: [{ type: 'url', offset: 0, length: bare.length }] }, 'नहीं खुल रहा'],
  ]
  for (const [content, expected] of marked) {
    const { index } = person.sendContent(content)
    expect((await server.waitForMessage(person, undefined, { afterIndex: index })).text).toContain(expected)
  }
  expect(desk.errors).toEqual([])
})

test('the related stories of a story that came are one press away, and by its number', async () => {
  const { server, desk, person, story } = await followMetro()
  const pressed = person.press(story, 'संबंधित')
  const related = await server.waitForMessage(person, undefined, { afterIndex: story.index })
  const { id, headline } = await linkTo(desk, 'मेट्रो')
  expect(pressed.data).toBe(`b:${id}`)
  const [byNumber, last] = [await person.ask(`/brief ${id}`), await person.ask('/brief')]
  expect(byNumber.text).toContain(`“${headline}”`)
  expect([related.text, last.text]).toEqual([byNumber.text, byNumber.text])
  expect((await person.ask('/brief 999999')).text).toContain('वह खबर नहीं मिली।')
})
