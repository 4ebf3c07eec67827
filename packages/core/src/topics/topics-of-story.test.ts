import { expect, test } from 'vitest'
import { labelsOf } from './topics-of-story.ts'

test.each([
  ['ईरान और इजरायल में युद्धविराम पर सहमति', ['ईरान', 'इजरायल']],
  ['प्रधानमंत्री नरेंद्र मोदी ने पटना में मेट्रो का उद्घाटन किया', ['प्रधानमंत्री', 'मोदी', 'पटना']],
  ['पुष्कर मेले में पहुंचे हजारों पर्यटक', ['पुष्कर']],
  ['धर्मशाला में बारिश से पहला मैच रद्द', ['धर्मशाला']],
  ['नदी पर नया पुल खुला', []],
  ['🙂 12 !!', []],
])('"%s" is about %j', (headline, labels) => {
  expect(labelsOf(headline)).toEqual(labels)
})

test('a headline full of names gives four of them at most', () => {
  expect(labelsOf('ईरान, इजरायल, रूस, चीन, जापान और नेपाल की बैठक')).toHaveLength(4)
})
