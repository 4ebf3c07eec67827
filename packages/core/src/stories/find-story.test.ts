import { expect, test } from 'vitest'
import { findStory } from './find-story.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { StoryCandidate } from './judge-candidate.ts'

const noon = Temporal.Instant.from('2026-11-24T06:30:00Z')

type Told = readonly [headline: string, place: string, ...paragraphs: string[]]

function draftOf([headline, place, ...paragraphs]: Told, hours = 0) {
  return {
    fingerprint: fingerprintOf({ headline, dateline: [place], paragraphs }),
    publishedAt: noon.add({ minutes: hours * 60 }),
  }
}

let articles = 0

function candidateOf(told: Told, { storyId = 1, hours = 0, linked = false } = {}): StoryCandidate {
  return { articleId: ++articles, storyId, linked, ...draftOf(told, hours) }
}

/** Whether the second article joins the first. */
function joins(first: Told, second: Told, hours = 1): boolean {
  return findStory(draftOf(second, hours), [candidateOf(first)]) !== null
}

const fire: Told = [
  'भरूच में दवा कारखाने में आग, तीन मजदूर झुलसे',
  'भरूच',
  'गुजरात के भरूच में सुदर्शन फार्मा के कारखाने में सोमवार तड़के आग लग गई। तीन मजदूर झुलस गए, जिन्हें अस्पताल में भर्ती कराया गया है।',
  'दमकल अधिकारी किरीट वाघेला ने बताया कि 11 गाड़ियों ने चार घंटे में आग बुझाई। आग विलायक के टैंक से शुरू हुई।',
]
const fireAnew: Told = [
  'सुदर्शन फार्मा में धधकी लपटें, टैंक से उठा धुआं',
  'अंकलेश्वर',
  'भरूच जिले की दवा कंपनी सुदर्शन फार्मा में लगी आग पर 11 गाड़ियों की मदद से काबू पाया गया। तीन कामगार अस्पताल में हैं।',
  'फायर अफसर किरीट वाघेला का कहना है कि विलायक का टैंक गर्म होने से हादसा हुआ।',
]

test('agency copy under another headline is a near-duplicate, and so is its beginning alone', () => {
  const [, place, ...paragraphs] = fire
  const [before] = [candidateOf(fire)]
  const found = findStory(draftOf(['टैंक में आग से हड़कंप', place, ...paragraphs], 2), [before])
  expect(found).toMatchObject({
    storyId: 1,
    reason: { kind: 'near-duplicate', articleId: before?.articleId },
  })
  expect(joins(fire, ['कारखाने में हादसा', place, paragraphs[0] ?? ''])).toBe(true)
})

test('an event told anew is a rewrite, with the names and numbers that both have', () => {
  const found = findStory(draftOf(fireAnew, 2), [candidateOf(fire)])
  expect(found?.reason).toMatchObject({ kind: 'rewrite', linked: false })
  expect(found?.reason.shared.length).toBeGreaterThan(2)
})

test('the same kind of accident elsewhere, told in the same words, is another event', () => {
  expect(
    joins(fire, [
      'सोनीपत में रबर कारखाने में आग, दो मजदूर झुलसे',
      'सोनीपत',
      'हरियाणा के सोनीपत में दिनकर रबर के कारखाने में सोमवार तड़के आग लग गई। दो मजदूर झुलस गए, जिन्हें अस्पताल में भर्ती कराया गया है।',
      'दमकल अधिकारी महेंद्र दलाल ने बताया कि सात गाड़ियों ने तीन घंटे में आग बुझाई। आग बिजली के पैनल से शुरू हुई।',
    ]),
  ).toBe(false)
})

const match: Told = [
  'रणजी: विदर्भ ने बड़ौदा को 84 रन से हराया',
  'नागपुर',
  'कप्तान अनिकेत देशमुख के 132 रनों की बदौलत विदर्भ ने क्रिकेट मैच में बड़ौदा को 84 रन से हरा दिया। विदर्भ ने पहली पारी में 318 रन बनाए थे।',
]

test('the next match of the same team is another event, and its report by another outlet is not', () => {
  const again =
    'कप्तान अनिकेत देशमुख के 47 रनों के बावजूद विदर्भ बड़ौदा से दूसरा क्रिकेट मैच 29 रन से हार गया। बड़ौदा ने पहली पारी में 276 रन बनाए थे।'
  expect(joins(match, ['रणजी: बड़ौदा ने विदर्भ को 29 रन से हराया', 'नागपुर', again], 48)).toBe(false)
  const same =
    'अनिकेत देशमुख की 132 रन की पारी ने बड़ौदा के गेंदबाजों को बेबस कर दिया और विदर्भ ने क्रिकेट मैच 84 रन से जीता।'
  expect(joins(match, ['देशमुख के आगे बड़ौदा पस्त', 'नागपुर', same])).toBe(true)
})

test('the price of gold is another story the next day, however alike its words', () => {
  const gold: Told = [
    'सोना 120 रुपये महंगा, चांदी स्थिर',
    'नई दिल्ली',
    'दिल्ली सर्राफा बाजार में मंगलवार को सोना 120 रुपये की तेजी के साथ 88,450 रुपये प्रति दस ग्राम पर बंद हुआ। व्यापारी संघ के अनुसार चांदी 99,300 रुपये प्रति किलोग्राम पर टिकी रही।',
  ]
  expect(joins(gold, gold, 3)).toBe(true)
  expect(joins(gold, gold, 24)).toBe(false)
})

test('two statements of one politician on one day are two events', () => {
  const first: Told = [
    'जनमंच सड़क कर का विरोध करेगा : केशव गावित',
    'नासिक',
    'जनमंच पार्टी के अध्यक्ष केशव गावित ने नासिक में कहा कि सड़क कर वापस न हुआ तो 15 दिसंबर से इगतपुरी टोल पर आंदोलन होगा। ट्रक मालिक संघ के सचिव हनीफ तांबोली ने समर्थन दिया।',
  ]
  const second: Told = [
    'जनमंच में शामिल हुए पूर्व विधायक दामू पवार',
    'नासिक',
    'पूर्व विधायक दामू पवार नासिक में जनमंच पार्टी में शामिल हो गए। अध्यक्ष केशव गावित ने उनका स्वागत किया। पवार 2019 में दिंडोरी से जीते थे और उनके साथ सुरगाणा के 40 सरपंच भी आए।',
  ]
  expect(joins(first, second, 3)).toBe(false)
})

test('a follow-up that calls the event by name joins it, although its text says little of it', () => {
  const collision: Told = [
    'नवादा के पास मालगाड़ी से टकराई पैसेंजर ट्रेन, छह की मौत',
    'नवादा',
    'नवादा के पास सोमवार को पैसेंजर ट्रेन मालगाड़ी से टकरा गई। छह यात्रियों की मौत हो गई।',
  ]
  const followUp = (headline: string): Told => [
    headline,
    'पटना',
    'रेलवे ने हादसे के मामले में दो कर्मचारियों को निलंबित किया और परिजनों के लिए मुआवजा बढ़ाया है।',
  ]
  expect(joins(collision, followUp('नवादा रेल हादसा : दो कर्मचारी निलंबित, मुआवजा बढ़ा'), 30)).toBe(true)
  expect(joins(collision, followUp('पटना बस हादसा : चालक गिरफ्तार, मुआवजा बढ़ा'), 30)).toBe(false)
})

test('three days later it is another story', () => {
  expect(joins(fire, fireAnew, 71)).toBe(true)
  expect(joins(fire, fireAnew, 73)).toBe(false)
})

test('of several stories the one most alike is taken', () => {
  const candidates = [
    candidateOf(match, { storyId: 1 }),
    candidateOf(fire, { storyId: 2 }),
    candidateOf(fireAnew, { storyId: 3 }),
  ]
  const [headline, , ...paragraphs] = fire
  expect(findStory(draftOf([headline, 'सूरत', ...paragraphs], 1), candidates)?.storyId).toBe(2)
})

test('a story of which only one of many articles is alike takes nothing on', () => {
  const strangers = Array.from({ length: 8 }, () => candidateOf(match, { storyId: 2 }))
  const lone = candidateOf(fire, { storyId: 2 })
  expect(findStory(draftOf(fireAnew, 1), [lone])).not.toBeNull()
  expect(findStory(draftOf(fireAnew, 1), [lone, ...strangers])).toBeNull()
})

test('a link from the page is noted and weighs', () => {
  const plain = findStory(draftOf(fireAnew, 1), [candidateOf(fire)])
  const linked = findStory(draftOf(fireAnew, 1), [candidateOf(fire, { linked: true })])
  expect(linked?.reason.linked).toBe(true)
  expect(linked?.reason.score).toBeGreaterThan(plain?.reason.score ?? 1)
  expect(findStory(draftOf(match, 1), [candidateOf(fire, { linked: true })])).toBeNull()
})

test('articles without words are nobody else’s story', () => {
  expect(joins(['।', '', '।'], ['।', '', '।'])).toBe(false)
  expect(findStory(draftOf(fire), [])).toBeNull()
})
