import { expect, test } from 'vitest'
import { foldForMatching } from './fold-for-matching.ts'
import { stem } from './stem.ts'
import { twinSpelling } from './twin-spelling.ts'

const twinOf = (word: string) => twinSpelling(foldForMatching(word))

test.each([
  ['जरूरत', 'जरुरत'],
  ['ऊर्जा', 'उर्जा'],
  ['बेंगलुरु', 'बेंगलुरू'],
  ['डॉक्टर', 'डाक्टर'],
  ['ऑपरेशन', 'आपरेशन'],
  ['कार्रवाई', 'कारवाई'],
  ['मोहम्मद', 'मोहमद'],
  ['महत्त्व', 'महत्व'],
  ['कर्त्तव्य', 'कर्तव्य'],
  ['चिट्ठी', 'चिठ्ठी'],
  ['गर्मी', 'गरमी'],
  ['मस्जिद', 'मसजिद'],
])('%s is spelt %s as well', (one, other) => {
  expect(twinOf(one)).toBe(twinOf(other))
})

test.each([
  ['दिन', 'दीन'],
  ['काल', 'कल'],
  ['बल', 'बाल'],
  ['बॉल', 'बाल'],
  ['कॉटन', 'काटन'],
  ['लॉकर', 'लाकर'],
  ['फॉर्म', 'फार्म'],
  ['पत्ता', 'पता'],
  ['बच्चा', 'बचा'],
  ['उत्तर', 'उतर'],
  ['पटना', 'पटाना'],
  ['नींद', 'निंदा'],
  ['पूंछ', 'पुंछ'],
  ['धर्म', 'धरम'],
  ['प्रदेश', 'परदेश'],
  ['हत्या', 'हतया'],
  ['विवाद', 'बिबाद'],
])('%s is another word than %s', (one, other) => {
  expect(twinOf(one)).not.toBe(twinOf(other))
})

test.each([
  ['दंगा', 'दंगे', 'दंगों'],
  ['झंडा', 'झंडे', 'झंडों'],
  ['दुकान', 'दूकानें', 'दुकानों'],
])('the forms of %s share a stem whatever their spelling', (...forms) => {
  expect(new Set(forms.map((form) => stem(foldForMatching(form)))).size).toBe(1)
})

test('a short word that is closed keeps its stem apart from the longer one', () => {
  expect(stem('बंद')).not.toBe(stem('बंदा'))
  expect(stem('चंद')).not.toBe(stem('चंदा'))
})
