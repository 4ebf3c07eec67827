import { expect, it } from 'vitest'
import { summaryFaults } from './summary-faults.ts'

const first = 'जिला अस्पताल में 40 बिस्तरों का नया वार्ड खुला।'
const second = 'उन्होंने बताया कि वार्ड में पांच डॉक्टर रहेंगे।'
const third = 'खर्च 2.5 करोड़ रुपये आया।'
const source = { headline: 'अस्पताल में नया वार्ड', paragraphs: [`${first} ${second}`, third] }
const faults = (text: string) => summaryFaults(text, source)

it('finds none in whole sentences that stand where they stood', () => {
  expect(faults(`${first} ${second} ${third}`)).toEqual([])
})

it('finds a sentence that leans on one which is not shown', () => {
  expect(faults(second)).toEqual(['dangling-opening'])
  expect(faults(`${third} ${second}`)).toEqual(['dangling-opening'])
  expect(summaryFaults('इस साल बारिश कम हुई।', { headline: '', paragraphs: ['इस साल बारिश कम हुई।'] })).toEqual(
    [],
  )
})

it.each([
  ['dateline-left', `सीवान । ${first}`],
  ['dateline-left', `सीवान: ${first}`],
  ['sign-off-left', `${first} –आईएएनएस।`],
  ['boilerplate', `${first} यह भी पढ़ें: मेले की खबर।`],
  ['unknown-number', first.replace('40', '45')],
  ['cut-sentence', 'जिला अस्पताल में 40…'],
  ['cut-sentence', 'जिला अस्पताल में 40 बिस्तरों का'],
])('finds %s', (fault, text) => {
  expect(faults(text)).toContain(fault)
})

it('counts words between spaces against the limit', () => {
  expect(summaryFaults(first, source, { maxWords: 5 })).toEqual(['too-long'])
})
