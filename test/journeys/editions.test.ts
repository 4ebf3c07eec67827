import type { Message } from '@khabar/core'
import { expect, test } from 'vitest'
import { createReaderDesk, headlinesIn } from './create-reader-desk.ts'

const iran = 'ईरान ने पड़ोसी देशों से बातचीत की पेशकश की'
const fair = 'पुष्कर मेले में पहुंचे हजारों पर्यटक'
const chess = 'शतरंज की नई खिलाड़ी ने जीता खिताब'
const onion = 'मंडी में प्याज के दाम घटे'

const dataOf = ({ actions: [action] }: Message) => (action && 'data' in action ? action.data : '')

test('an edition of what one follows has nothing else in it, and a muted topic is in none', async () => {
  const followed = await createReaderDesk(['/follow शतरंज', '/follow प्याज', '/digest 07:00 मेरे विषय'])
  const muted = await createReaderDesk(['/mute प्याज', '/digest 07:00'])
  for (const desk of [followed, muted])
    for (const headline of [iran, fair, chess, onion]) await desk.print(headline)
  await followed.waitUntil('18:00')
  expect(await followed.waitUntil('+07:00')).toEqual([])
  const [digest] = await muted.waitUntil('+07:00')
  expect(headlinesIn(digest).toSorted()).toEqual([iran, fair, chess].toSorted())
})

test('who follows nothing gets the general edition until they do, and is told so', async () => {
  const desk = await createReaderDesk()
  expect(await desk.ask('/digest 07:00 मेरे विषय')).toContain('आप अभी किसी विषय को फॉलो नहीं कर रहे हैं')
  await desk.print(iran)
  expect((await desk.waitUntil('+07:00')).map(headlinesIn)).toEqual([[iran]])
})

test('of two stories alike the followed one comes first', async () => {
  const desk = await createReaderDesk(['/digest 07:00'])
  for (const headline of [onion, chess]) await desk.print(headline)
  await desk.answer('/follow प्याज')
  await desk.answer('/quiet 17:00 23:00')
  const [digest] = await desk.waitUntil('+07:00')
  expect(headlinesIn(digest)).toEqual([onion, chess])
})

const dozen = [
  'रामपुर में पुल खुला, नाव का सफर खत्म',
  'प्याज के दाम मंडी में घटे',
  'शतरंज की युवा खिलाड़ी ने जीता खिताब',
  'पुष्कर मेले में ऊंटों की दौड़',
  'बस्तर की गुफा में मिले पुराने चित्र',
  'दरभंगा से पहली रात की उड़ान',
  'कटिहार के स्कूल को मिला पुस्तकालय',
  'मेट्रो की नई लाइन पर परीक्षण शुरू',
  'गेहूं की बुवाई समय से पहले पूरी',
  'कथक समारोह में छह देशों के कलाकार',
  'हिमालय में हिम तेंदुए की गिनती',
  'टीकाकरण शिविर में भीड़ उमड़ी',
]

test('a digest is as long as was chosen; the rest is counted, and a button brings it', async () => {
  const desk = await createReaderDesk(['/digest 07:00 5 खबरें'])
  for (const headline of dozen) await desk.print(headline)
  const [digest] = await desk.waitUntil('+07:00')
  if (digest?.kind !== 'digest') throw new Error('no digest came')
  expect(digest.cards).toHaveLength(5)
  expect(digest.footer).toBe('और 7 खबरें')
  const next = await desk.press(dataOf(digest))
  expect(headlinesIn(next)).toHaveLength(5)
  expect(headlinesIn(next).filter((headline) => headlinesIn(digest).includes(headline))).toEqual([])
})

test('where nothing is new there is silence, or the line that was asked for', async () => {
  const desk = await createReaderDesk(['/digest 07:00 21:00'])
  expect(await desk.waitUntil('21:00')).toEqual([])
  await desk.answer('/digest कुछ नया न हो तो बताएँ')
  expect(await desk.waitUntil('+07:00')).toEqual([
    { kind: 'notice', text: 'सुबह की खबरें · 25 नवंबर: इस बार आपके लिए कोई नई खबर नहीं है।', actions: [] },
  ])
})

test('after a stall the digest comes late and says so', async () => {
  const desk = await createReaderDesk(['/digest 18:00'])
  await desk.print(iran)
  desk.stallUntil('21:00')
  expect(await desk.waitUntil('21:00')).toMatchObject([
    { kind: 'digest', title: 'शाम की खबरें · 24 नवंबर (देर से)' },
  ])
})

test('the operator is told when the last one leaves', async () => {
  const desk = await createReaderDesk(['/digest 18:00'])
  await desk.print(iran)
  await desk.waitUntil('18:00')
  expect(desk.told).toEqual([
    '1 message is queued for paper; the last one leaves at about 18:00 (Asia/Kolkata)',
  ])
})

test.each([
  ['/digest सोम-शुक्र 7 बजे', 'हर हफ़्ते सोमवार से शुक्रवार, 07:00 बजे खबरों का सार मिलेगा।'],
  ['/digest रविवार 9:00', 'हर हफ़्ते रविवार, 09:00 बजे'],
  ['/digest 07:00 10 खबरें', 'हर सार में सभी बड़ी खबरों में से ज़्यादा से ज़्यादा 10 खबरें होंगी।'],
  ['/digest 07:00 Europe/Berlin', 'समय-क्षेत्र: मध्य यूरोपीय समय।'],
  ['/digest 10 खबरें', 'अभी सार का कोई समय नहीं चुना है। ऐसे चुनें: /digest 07:00'],
  ['/digest 7 खबरें', '“7 खबरें” नहीं हो सकता: एक सार में 5, 10 या 15 खबरें आती हैं।'],
  ['/digest IST 7:00', '“IST” से समय-क्षेत्र समझ में नहीं आया।'],
  ['/digest 25:00', 'यह समय समझ में नहीं आया: “25:00”।'],
])('“%s” is answered: %s', async (text, answer) => {
  expect(await (await createReaderDesk()).ask(text)).toContain(answer)
})

test('a change of one thing leaves the others, and of the zone moves the next digest', async () => {
  const desk = await createReaderDesk(['/digest 07:00 21:00 15 खबरें'])
  await desk.answer('/digest America/New_York')
  const said = await desk.ask('/digest सोम-शुक्र')
  expect(said).toContain('सोमवार से शुक्रवार, 07:00 और 21:00 बजे')
  expect(said).toContain('15 खबरें')
  expect(said).toContain('उत्तरी अमेरिकी पूर्वी समय')
  await desk.print(iran)
  const came = await desk.waitUntil('17:30')
  expect(came).toMatchObject([])
  expect((await desk.waitUntil('+07:30')).length).toBe(1)
})
