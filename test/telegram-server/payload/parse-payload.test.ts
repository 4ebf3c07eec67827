import { expect, test } from 'vitest'
import { parsePayload } from './parse-payload.ts'

const none = new URLSearchParams()

test('a multipart body gives fields and files, with quotes around names or without', () => {
  const body = Buffer.from(
    [
      '--b',
      'content-disposition:form-data;name="chat_id"',
      '',
      '5',
      '--b',
      'Content-Disposition: form-data; name=photo; filename="a;b.jpg"',
      'Content-Type: image/jpeg',
      '',
      'line\r\n--x',
      '--b--',
      '',
    ].join('\r\n'),
  )
  const { fields, files } = parsePayload(none, 'multipart/form-data; boundary="b"', body)
  expect(fields).toEqual({ chat_id: '5' })
  expect(files.get('photo')).toEqual({ filename: 'a;b.jpg', bytes: Buffer.from('line\r\n--x') })
})

test('a form and a query string give strings, the body winning', () => {
  const query = new URLSearchParams({ text: 'पता', chat_id: '5' })
  const body = Buffer.from(new URLSearchParams({ text: 'अ आ' }).toString())
  const { fields } = parsePayload(query, 'application/x-www-form-urlencoded', body)
  expect(fields).toEqual({ text: 'अ आ', chat_id: '5' })
})

test('a JSON body keeps its types, and must be an object', () => {
  const parse = (body: string) =>
    parsePayload(none, 'application/json; charset=utf-8', Buffer.from(body)).fields
  expect(parse('{"chat_id":5,"a":[1]}')).toEqual({ chat_id: 5, a: [1] })
  expect(() => parse('[]')).toThrow("Bad Request: can't parse JSON object")
  expect(() => parse('{')).toThrow("Bad Request: can't parse JSON object")
})

test('a broken multipart body gives nothing', () => {
  const parse = (body: string) => parsePayload(none, 'multipart/form-data', Buffer.from(body))
  expect(parse('--').fields).toEqual({})
  expect(parse('----\r\n\r\n').fields).toEqual({})
})
