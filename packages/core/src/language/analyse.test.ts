import { expect, test } from 'vitest'
import { analyse, analyseApart } from './analyse.ts'

test.each([
  ['उत्तर प्रदेश', 'उत्तरप्रदेश', 'यूपी', 'यू.पी.', 'UP', 'U.P.', 'up', 'Uttar Pradesh'],
  ['भारतीय जनता पार्टी', 'भाजपा', 'बीजेपी', 'बी.जे.पी.', 'BJP', 'bjp'],
  ['संयुक्त राष्ट्र', 'यूएन', 'UN', 'United Nations'],
  ['दक्षिण कोरिया', 'दक्षिणी कोरिया', 'साउथ कोरिया', 'south korea'],
  ['सुप्रीम कोर्ट', 'सर्वोच्च न्यायालय', 'उच्चतम न्यायालय', 'Supreme Court'],
  ['भारतीय रिजर्व बैंक', 'रिज़र्व बैंक', 'आरबीआई', 'RBI'],
  ['इज़राइल', 'इजरायल', 'इस्राइल', 'इसराइल', 'israel'],
  ['नरेंद्र मोदी', 'नरेन्द्र मोदी', 'मोदी', 'Modi'],
  ['जम्मू-कश्मीर', 'जम्मू और कश्मीर', 'jammu kashmir'],
  ['राहुल गाँधी', 'राहुल गांधी', 'rahul gandhi'],
  ['न्यूज़ीलैंड', 'New Zealand'],
  ['जीएसटी', 'GST', 'gst', 'जी.एस.टी.'],
])('the forms of %s mean one thing', (...forms) => {
  expect(new Set(forms.map((form) => analyse(form).join(' '))).size).toBe(1)
  expect(analyse(forms[0] ?? '')).not.toEqual([])
})

test('what a name is a kind of stands behind it, and never the other way round', () => {
  expect(analyse('सुप्रीम कोर्ट')).toEqual(['सुप्रीमकोर्ट', 'कोर्ट'])
  expect(analyse('अदालत')).toEqual(['कोर्ट'])
  expect(analyse('दक्षिण कोरियाई')).toEqual(['दक्षिणकोरियाई', 'दक्षिणकोरिया', 'कोरियाई', 'कोरिया'])
  expect(analyse('american')).toEqual(analyse('अमेरिकी'))
})

test('a name holds none of its words and is not found in another', () => {
  expect(analyse('उत्तर प्रदेश')).toEqual(['उत्तरप्रदेश'])
  expect(analyse('तृणमूल कांग्रेस')).not.toContain('कांग्रेस')
  expect(analyse('बंगाल की खाड़ी')).not.toContain(analyse('बंगाल')[0])
  expect(analyse('पाक कला')).not.toContain(analyse('पाक')[0])
  expect(analyse('मास्क')).not.toEqual(analyse('मास्को'))
})

test('names do not reach over punctuation or a line', () => {
  expect(analyse('उत्तर, प्रदेश')).toEqual(['उत्तर', 'प्रदेश'])
  expect(analyse('पूछा उत्तर\nप्रदेश')).not.toContain('उत्तरप्रदेश')
})

test.each(['US', 'us', 'us election', 'US tariffs on steel go up', 'ट्रंप का us दौरा', 'US NSA से बात'])(
  'in %j the short name is America',
  (text) => {
    expect(analyse(text)).toContain('अमेरिका')
  },
)

test.each(['join us on the channel', 'contact us', 'JOIN US TODAY', 'Us and them again'])(
  'in %j it is an ordinary word',
  (text) => {
    expect(analyse(text)).not.toContain('अमेरिका')
  },
)

test('function words in Latin letters, and misspelt stop words, say nothing', () => {
  expect(analyse('bihar ki rajdhani')).toEqual([...analyse('बिहार'), 'rajdhani'])
  expect(analyse('ऊपर उपर बिल्कुल बिलकुल')).toEqual([])
  expect(analyse('जाति')).not.toEqual([])
})

test('an abbreviation without a vowel is spelled out as Hindi writes it', () => {
  expect(analyse('NDRF')).toEqual(analyse('एनडीआरएफ'))
})

test('apart, the words of a name stand for themselves', () => {
  expect(analyseApart('उत्तर प्रदेश में UP')).toEqual(['उत्तर', 'प्रदेश', 'उत्तरप्रदेश'])
})
