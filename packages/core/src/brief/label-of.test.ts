import { expect, test } from 'vitest'
import { labelOf } from './label-of.ts'

test('a group is named as its headlines spell the name, also where they join it with a number', () => {
  const headlines = ['उपग्रह वर्षामित्र-1 ने भेजी पहली तस्वीर', 'बच्चों ने छत से देखा वर्षामित्र-1 का सफर']
  expect(labelOf(headlines.map((headline) => ({ headline })))).toBe('वर्षामित्र-1')
})
