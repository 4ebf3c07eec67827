import { expect, test } from 'vitest'
import { namesOf, tellingWordsOf } from './topics-of-story.ts'

const namesIn = (headline: string, summary = '') => namesOf({ headline, summary })

test.each([
  ['ईरान और इजरायल में युद्धविराम पर सहमति', ['ईरान', 'इजरायल']],
  ['प्रधानमंत्री नरेंद्र मोदी ने पटना में मेट्रो का उद्घाटन किया', ['प्रधानमंत्री', 'मोदी', 'पटना']],
  ['शीर्ष अदालत का फैसला', ['सुप्रीम कोर्ट']],
  ['दिल्ली मेट्रो की सेवा थमी', ['दिल्ली मेट्रो']],
  ['जापान को हराकर भारत फाइनल में', ['जापान']],
  ['नदी पर नया पुल खुला', []],
  ['🙂 12 !!', []],
])('"%s" names %j', (headline, names) => {
  expect(namesIn(headline)).toEqual(names)
})

test('where the headline names nothing, the summary does', () => {
  expect(namesIn('नदी पर नया पुल खुला', 'पटना में सोमवार को पुल खोला गया।')).toEqual(['पटना'])
  expect(namesIn('ईरान में चुनाव', 'पटना में चर्चा हुई।')).toEqual(['ईरान'])
})

test('a headline full of names gives four of them at most', () => {
  expect(namesIn('ईरान, इजरायल, रूस, चीन, जापान और नेपाल की बैठक')).toHaveLength(4)
})

test.each([
  ['पुष्कर मेले में पहुंचे हजारों पर्यटक', ['पुष्कर']],
  ['धर्मशाला में बारिश से पहला मैच रद्द', ['धर्मशाला']],
  ['नदी पर नया पुल खुला', []],
])('the telling words of "%s" are %j', (headline, words) => {
  expect(tellingWordsOf(headline)).toEqual(words)
})
