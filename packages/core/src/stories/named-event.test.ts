import { expect, test } from 'vitest'
import { namedEventIn } from './named-event.ts'

test.each([
  ['सोनपुर रेल हादसा : मृतकों की संख्या 14 हुई', 'रेल'],
  ['हाजीपुर नाव हादसे में दो और शव मिले', 'नाव'],
  ['रामगढ़ अग्निकांड की जांच शुरू', 'अग्निकांड'],
])('“%s” calls its event by name', (headline, kind) => {
  expect(namedEventIn(headline)).toMatchObject({ kind })
})

test.each([
  'सोनपुर में रेल हादसा, आठ की मौत',
  'बिहार बस हादसा : तीन की मौत',
  'बड़ा रेल हादसा टला',
  'सोनपुर हादसा : जांच के आदेश',
  'रेल हादसा',
  'सोनपुर में नई रेल लाइन',
])('“%s” calls no event by name', (headline) => {
  expect(namedEventIn(headline)).toBeNull()
})
