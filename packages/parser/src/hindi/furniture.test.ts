import { expect, test } from 'vitest'
import { isFurniture, isWall, readLabel } from './classify-line.ts'

test.each([
  'इमेज स्रोत, Getty Images',
  'ख़बर सुनें',
  'सार',
  'विस्तार',
  'FIRST PUBLISHED : June 9, 2025, 18:40 IST',
  'टैग: पुल',
  'हमारे व्हाट्सएप चैनल से जुड़ें',
  'Link Copied',
])('"%s" is furniture', (line) => {
  expect(isFurniture(line)).toBe(true)
})

test.each([
  'सारा देश पुल खुलने की राह देख रहा है।',
  'टैगोर की किताबों पर मेला लगा।',
  'विस्तार से चर्चा के बाद फैसला हुआ।',
  'आगे पढ़ने के लिए उसने छात्रवृत्ति ली।',
])('"%s" is a sentence', (line) => {
  expect([isFurniture(line), isWall(line), readLabel(line)]).toEqual([false, false, null])
})

test.each([
  ['ये भी पढ़िए: नया पुल खुला', 'related', 'नया पुल खुला'],
  ['À lire aussi : le vieux pont', 'related', 'le vieux pont'],
  ['अगली खबर', 'next', ''],
  ['Read Previous', 'previous', ''],
])('"%s" is a label', (line, kind, rest) => {
  expect(readLabel(line)).toMatchObject({ kind, rest })
})
