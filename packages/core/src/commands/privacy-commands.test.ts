import { expect, test } from 'vitest'
import { decodeCommand, encodeCommand } from './encode-command.ts'
import { parseCommand } from './parse-command.ts'

test('/forget only asks, however it is written; its button erases', () => {
  for (const text of ['/forget', '/forget now', '/मुझेभूलजाएँ', '/forget@khabar_bot'])
    expect(parseCommand(text)).toEqual({ name: 'forget', confirmed: false })
  const erase = { name: 'forget', confirmed: true } as const
  expect(decodeCommand(encodeCommand(erase))).toEqual(erase)
  for (const data of ['x:1', 'x:1.2', 'xx', 'X']) expect(decodeCommand(data)).toEqual({ name: 'unknown' })
})

test('/mydata is asked for in Hindi, too', () => {
  for (const text of ['/mydata', '/मेराडेटा']) expect(parseCommand(text)).toEqual({ name: 'mydata' })
})
