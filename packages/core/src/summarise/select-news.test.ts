import { expect, test } from 'vitest'
import { countWords } from '../language/count-words.ts'
import { summariseArticle } from './summarise-article.ts'

const scene = [
  'सूरज ढलते ही रमिया चूल्हे के पास बैठ जाती है और पुराने लोहे के संदूक को एक बार छूकर देखती है।',
  'संदूक में उसके दादा की चिट्ठियां हैं, जिन्हें उसने कभी किसी को पढ़ने नहीं दिया और न खुद पढ़ पाई।',
]
const news =
  'जिला पुस्तकालय ने सोमवार को बताया कि डाकघर की 120 साल पुरानी चिट्ठियों का संग्रह अगले महीने से सबके लिए खोल दिया जाएगा।'
const detail = 'संग्रह में 4,300 पत्र हैं और हर शनिवार को उन्हें पढ़कर सुनाया जाएगा।'
const headline = 'डाकघर की 120 साल पुरानी चिट्ठियों का संग्रह खुलेगा, पुस्तकालय में पढ़कर सुनाई जाएंगी'

function summary(paragraphs: readonly string[], rest: { headline?: string; kind?: 'news' | 'opinion' } = {}) {
  return summariseArticle({ headline, truncated: false, kind: 'news', paragraphs, ...rest })
}

test('behind a scene the summary begins where a paragraph tells what the headline says', () => {
  const { text, sentences } = summary([scene.join(' '), 'गांव में अब डाकिया कम आता है।', `${news} ${detail}`])
  expect(text).toBe(`${news} ${detail}`)
  expect(sentences.map(({ paragraph }) => paragraph)).toEqual([2, 2])
})

test('a lead that tells the news keeps its place', () => {
  const lead = 'डाकघर की 120 साल पुरानी चिट्ठियों का संग्रह सोमवार को पुस्तकालय में खुलेगा।'
  expect(summary([`${lead} ${scene.join(' ')}`, `${news} ${detail}`]).text).toMatch(/^डाकघर की 120 साल/u)
})

test('background that tells nothing of the headline makes way for the figure behind it', () => {
  const lead = 'डाकघर की पुरानी चिट्ठियों का संग्रह सोमवार को जिला पुस्तकालय में सबके लिए खोल दिया गया।'
  const background = 'इमारत की मरम्मत पर पिछली गर्मियों में लंबी बहस चली थी और दो ठेकेदार काम छोड़कर जा चुके थे।'
  const { text } = summary([`${lead} ${background} ${detail} ${scene.join(' ')}`])
  expect(text).toBe(`${lead} ${detail}`)
})

test('what adds to the opening comes before what tells the same part of the headline again', () => {
  const lead = 'डाकघर की पुरानी चिट्ठियों का संग्रह सोमवार को जिला पुस्तकालय में सबके लिए खोल दिया गया।'
  const again = 'पुस्तकालय में डाकघर की चिट्ठियों का संग्रह देखने लोग दूर से आए।'
  const more = 'पहले दिन 120 साल पहले लिखे पत्र पढ़कर सुनाए गए।'
  const source = { headline, truncated: false, kind: 'news' as const }
  const paragraphs = [`${lead} क्या भीड़ होगी? ${again} ${more} ${scene.join(' ')}`]
  expect(summariseArticle({ ...source, paragraphs }, { maxWords: 30 }).text).toBe(`${lead} ${more}`)
})

test('a paragraph that opens with more of the news is worth going past the target', () => {
  const lead = 'डाकघर की पुरानी चिट्ठियों का संग्रह सोमवार को जिला पुस्तकालय में सबके लिए खोल दिया गया।'
  const next = 'चिट्ठियां पढ़ने के लिए किसी को शुल्क नहीं देना होगा और बच्चों के लिए अलग कमरा रहेगा।'
  const { text, words } = summary([`${lead} ${next}`, detail, scene.join(' ')])
  expect(text).toBe(`${lead} ${next} ${detail}`)
  expect(words).toBeLessThanOrEqual(60)
})

test('behind a crosshead stands no news that the report begins with', () => {
  const paragraphs = [`${scene.join(' ')} गांव में अब डाकिया कम आता है।`, 'संग्रह में क्या है', `${news} ${detail}`]
  expect(summary(paragraphs).text).toMatch(/^सूरज ढलते/u)
})

test('another section is read only where there is too little before its crosshead', () => {
  const lead = 'डाकघर की पुरानी चिट्ठियों का संग्रह सोमवार को जिला पुस्तकालय में सबके लिए खोल दिया गया।'
  const hours = 'पुस्तकालय सुबह दस बजे से शाम छह बजे तक खुलेगा।'
  const section = ['कैसे जुटे पत्र', `${detail} ${scene.join(' ')}`]
  expect(summary([`${lead} ${hours}`, ...section]).text).toBe(`${lead} ${hours}`)
  expect(summary([lead, ...section]).text).toMatch(new RegExp(`^${lead} ${detail}`, 'u'))
})

test('a passing remark far from the news fills no room that the sentence between them does not fit', () => {
  const lead = 'डाकघर की पुरानी चिट्ठियों का संग्रह सोमवार को जिला पुस्तकालय में सबके लिए खोल दिया गया।'
  const endless = `इमारत ${'की मरम्मत और रंगाई और '.repeat(12)}सफाई में एक साल लगा।`
  const remark = 'मौसम सुहाना है।'
  expect(summary([`${lead} ${endless} ${remark}`]).text).toBe(lead)
  expect(summary([`${lead} ${endless} ${detail}`]).text).toBe(`${lead} ${detail}`)
})

test('a first sentence that no clause ends in time gives way to whole ones instead of being cut', () => {
  const endless = `${Array.from({ length: 12 }, () => 'नदी किनारे बसे पुराने गांवों के').join(' ')} संग्रह की बात हुई।`
  const { text, warnings } = summary([endless, `${detail} ${scene.join(' ')}`])
  expect(text).toMatch(/^संग्रह में 4,300 पत्र/u)
  expect(warnings).toEqual([])
})

test('a relative clause that interrupts a long first sentence is left out, not what it interrupts', () => {
  const start = 'जिला पुस्तकालय ने लंबी तैयारी और तीन विभागों की बैठक के बाद'
  const inner = `जिसमें ${'पुराने कागजों की सफाई और '.repeat(6)}देखभाल के खर्च पर बात हुई थी`
  const end = 'डाकघर की पुरानी चिट्ठियों का संग्रह सबके लिए खोलने का फैसला किया।'
  const { text, sentences } = summary([`${start}, ${inner}, ${end}`, scene.join(' ')])
  expect(text).toContain(`${start} ${end}`)
  expect(sentences[0]?.compressed).toBe(true)
})

test('the same news told again in another order is told once', () => {
  const again =
    'सोमवार को जिला पुस्तकालय ने बताया कि डाकघर की 120 साल पुरानी चिट्ठियों का संग्रह सबके लिए अगले महीने से खोल दिया जाएगा।'
  expect(summary([`${news} ${again} ${detail} ${scene.join(' ')}`]).text).toBe(`${news} ${detail}`)
})

test('an opinion piece is told by its central sentences in order, not by its lead', () => {
  const essay = [
    'कल शाम चाय ठंडी हो गई। बाहर धूप थी।',
    'पानी की कमी का हल नई पाइपलाइन नहीं, पुराने तालाबों की सफाई और पानी बचाने की आदत है। मुझे अपना बचपन याद है।',
    'पुराने तालाब भरेंगे तो गांव के कुओं में पानी लौटेगा और पाइपलाइन का खर्च भी बचेगा। यह बात सब जानते हैं।',
    'फिर भी हर बजट में पाइपलाइन को पैसा मिलता है और तालाबों की सफाई अगले साल पर टल जाती है। क्या यह ठीक है?',
  ]
  const { text } = summary(essay, { kind: 'opinion', headline: 'विचार' })
  expect(text).not.toContain('चाय ठंडी')
  expect(text).toContain('पानी की कमी का हल')
  expect(countWords(text)).toBeLessThanOrEqual(60)
  expect(text.indexOf('पानी की कमी')).toBeLessThan(text.indexOf('तालाब भरेंगे'))
})

test('of an interview neither the questions are shown nor the words that answer them', () => {
  const intro = 'डाकघर की पुरानी चिट्ठियों का संग्रह बनाने वाली जानकी वर्मा सोमवार को पुस्तकालय में थीं।'
  const { text } = summary([
    `${intro} पेश हैं उनसे बातचीत के मुख्य अंश।`,
    'सवाल: चिट्ठियों का संग्रह कैसे शुरू हुआ, यह लोग पूछते हैं। बताइए?',
    `जवाब: बस यूं ही शुरू हो गया। ${detail} ${scene.join(' ')}`,
  ])
  expect(text).toBe(`${intro} ${detail}`)
})
