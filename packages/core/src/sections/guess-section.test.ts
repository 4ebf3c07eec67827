import { expect, test } from 'vitest'
import { guessSection } from './guess-section.ts'
import type { Section } from './section.ts'

const sectionFor = (headline: string) => guessSection({ headline })?.section ?? null

const plain: readonly [Section, string][] = [
  ['national', 'मौसम विभाग ने तटीय इलाकों में भारी बारिश की चेतावनी दी'],
  ['national', 'सुप्रीम कोर्ट ने वायु प्रदूषण की याचिका पर केंद्र सरकार से जवाब मांगा'],
  ['world', 'फ्रांस में पेंशन सुधार के खिलाफ सड़कों पर उतरे लाखों लोग'],
  ['world', 'संयुक्त राष्ट्र ने सूडान में युद्धविराम की अपील की'],
  ['politics', 'उपचुनाव के लिए कांग्रेस ने तीन सीटों पर प्रत्याशी घोषित किए'],
  ['states', 'ग्वालियर में कलेक्टर ने तहसील कार्यालय का निरीक्षण किया'],
  ['crime', 'ज्वेलर की दुकान में लूट, बदमाशों ने चलाई गोली'],
  ['sport', 'आखिरी ओवर में छक्का मारकर बल्लेबाज ने दिलाई जीत'],
  ['business', 'सेंसेक्स 400 अंक चढ़ा, बैंकिंग शेयरों में तेजी'],
  ['entertainment', 'निर्देशक की नई फिल्म का ट्रेलर जारी, गाने भी पसंद आए'],
  ['technology', 'दो स्क्रीन वाला स्मार्टफोन लॉन्च, बैटरी चलेगी तीन दिन'],
  ['technology', 'वैज्ञानिकों ने खोजा पृथ्वी जैसा नया ग्रह'],
  ['health', 'डायबिटीज के मरीज सुबह खाली पेट क्या खाएं, डॉक्टर ने बताया'],
  ['education', 'बोर्ड परीक्षा के एडमिट कार्ड जारी, छात्र यहां से करें डाउनलोड'],
  ['auto', 'इलेक्ट्रिक स्कूटर की बुकिंग शुरू, एक चार्ज में चलेगा 150 किलोमीटर'],
  ['lifestyle', 'ग्लोइंग स्किन के लिए बेसन का फेस पैक घर पर बनाएं'],
  ['religion', 'आज का राशिफल: इन राशियों पर रहेगी शनि देव की कृपा'],
  ['opinion', 'संपादकीय: भरोसे की कसौटी'],
]

test.each(plain)('%s: %s', (section, headline) => {
  expect(sectionFor(headline)).toBe(section)
})

const traps: readonly [string, Section, string][] = [
  ['a game of politics is no sport', 'politics', 'राजनीतिक खेल में फंसा गठबंधन, विधायकों ने बदला पाला'],
  ['politics that is played for power is no sport', 'politics', 'सत्ता का खेल: किसने किसे दी मात'],
  ['politics in a state is politics', 'politics', 'राजस्थान की राजनीति में नया मोड़, पार्टी ने बदला प्रदेश अध्यक्ष'],
  ['a state by itself is states', 'states', 'राजस्थान के गांवों तक पहुंचेगा नहर का पानी'],
  ['a film about cricket is a film', 'entertainment', 'क्रिकेट पर बनी फिल्म का ट्रेलर आया, अभिनेता बने कप्तान'],
  ['a mission to Mars is science', 'technology', 'मंगल मिशन की तैयारी पूरी, अगले साल होगा प्रक्षेपण'],
  ['Tuesday is no planet', 'education', 'मंगलवार से शुरू होंगी बोर्ड परीक्षाएं'],
  ['gold is bought', 'business', 'सोना महंगा हुआ, चांदी के दाम भी बढ़े'],
  ['sleep is slept', 'health', 'देर रात तक जागना और कम सोना दिल के लिए बुरा, नींद पूरी करें'],
  ['a robbed bank is crime', 'crime', 'बैंक में दिनदहाड़े डकैती, बदमाश 20 लाख लेकर फरार'],
  ['a company has results as well', 'business', 'कंपनी के तिमाही नतीजे आए, मुनाफा 12 प्रतिशत बढ़ा'],
  ['results of an election are politics', 'politics', 'पंचायत चुनाव के नतीजे आए, निर्दलीय आगे'],
  ['the foreign minister in Delhi is at home', 'national', 'विदेश मंत्री ने दिल्ली में नए भवन का उद्घाटन किया'],
  ['a crime abroad is news of the world', 'world', 'नॉर्वे के बाजार में गोलीबारी, हमलावर पकड़ा गया'],
  ['a match against another country is sport', 'sport', 'भारत ने श्रीलंका को 5 विकेट से हराया'],
  ['a quantity is no town', 'business', 'एक साल में तीन गुना हुआ कंपनी का मुनाफा'],
  ['a state by its letters is no camera', 'states', 'MP के 12 जिलों में तहसील दफ्तर होंगे डिजिटल'],
  ['a jersey is no island', 'sport', 'टीम इंडिया की नई जर्सी आई सामने'],
]

test.each(traps)('%s', (_rule, section, headline) => {
  expect(sectionFor(headline)).toBe(section)
})

test('spellings and inflections of a cue meet', () => {
  expect(sectionFor('गेंदबाज़ों ने मैच में कमाल किया')).toBe('sport')
  expect(sectionFor('फ़िल्मों की कमाई घटी')).toBe('entertainment')
})

test('a text that says nothing has no section', () => {
  expect(guessSection({ headline: 'वह कल आएंगे और फिर वहीं रहेंगे' })).toBeNull()
  expect(guessSection({ headline: '' })).toBeNull()
})

test('one weak word makes no sure guess', () => {
  expect(guessSection({ headline: 'नई टीम ने परसों से काम शुरू किया' })).toEqual({
    section: 'sport',
    isSure: false,
  })
})

test('two sections side by side make no sure guess', () => {
  expect(guessSection({ headline: 'कलेक्टर ने टेनिस देखा' })?.isSure).toBe(false)
})

test('the form of a leader suggests opinion, never surely', () => {
  expect(guessSection({ headline: 'उम्मीद की कोंपलें' })).toEqual({ section: 'opinion', isSure: false })
  expect(guessSection({ headline: 'संपादकीय: भरोसे की कसौटी' })?.isSure).toBe(false)
})

test('a place of writing abroad speaks for the world', () => {
  const headline = 'बाढ़ से हजारों लोग बेघर हुए'
  expect(guessSection({ headline })?.section).toBe('national')
  expect(guessSection({ headline: 'नदी उफनी, हजारों लोग बेघर हुए', dateline: ['नैरोबी'] })?.section).toBe('world')
})

test('the headline outweighs the text', () => {
  const body = 'पुलिस मौके पर पहुंची। क्रिकेट के शौकीन वैज्ञानिक ने यह बात कही।'
  expect(guessSection({ headline: 'नए उपग्रह का प्रक्षेपण सफल रहा', body })?.section).toBe('technology')
})

test('only the sections asked for are answered', () => {
  const headline = 'जापान के स्टेडियम में टेनिस टूर्नामेंट शुरू हुआ'
  expect(sectionFor(headline)).toBe('sport')
  expect(guessSection({ headline }, { among: ['national', 'world'] })?.section).toBe('world')
})

test('the same headline gives the same answer again', () => {
  const first = plain.map(([, headline]) => guessSection({ headline }))
  expect(plain.map(([, headline]) => guessSection({ headline }))).toEqual(first)
})
