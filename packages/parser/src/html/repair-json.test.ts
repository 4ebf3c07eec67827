import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repairJson } from './repair-json.ts'

test.each([
  ['{"a":1}', { a: 1 }],
  ['<!-- {"a":1} -->', { a: 1 }],
  ['//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
  ['/* <![CDATA[ */ {"a":1}; /* ]]> */', { a: 1 }],
  ['\uFEFF{"a":1};', { a: 1 }],
  ['{"a":[1,2,],"b":"x",}', { a: [1, 2], b: 'x' }],
  ['{"a":"पहली\nपंक्ति\tऔर","b":"ये, ]"}', { a: 'पहली\nपंक्ति\tऔर', b: 'ये, ]' }],
  ['{"a":"उसने कहा \\"हां\\",]"}', { a: 'उसने कहा "हां",]' }],
  ['{&quot;a&quot;:&quot;ख&quot;}', { a: 'ख' }],
])('%s is read', (script, value) => {
  expect(repairJson(script)).toEqual(value)
})

test.each(['', 'null', '{a:1}', '{"a":"b"c"}', '{"a":', 'var x = {}'])('%s is not guessed at', (script) => {
  expect(repairJson(script)).toBeNull()
})

test('good JSON comes out as it is, and junk never throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.stringify(value)
      expect(repairJson(json)).toEqual(JSON.parse(json))
    }),
  )
  fc.assert(fc.property(fc.string(), (script) => void repairJson(script)))
})
