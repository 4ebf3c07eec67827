import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHeadlines } from './read-headlines.ts'

function fileWith(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'khabar-bench-')), 'headlines.csv')
  writeFileSync(path, content)
  return path
}

describe('readHeadlines', () => {
  it('reads commas, quotes and line ends inside a quoted headline', () => {
    const path = fileWith('text,labels\r\n"मंत्री बोले, ""पुल\nबनेगा""",देश\r\nटीम जीती,खेल\r\n')
    expect(readHeadlines(path)).toEqual([
      { headline: 'मंत्री बोले, "पुल\nबनेगा"', label: 'देश' },
      { headline: 'टीम जीती', label: 'खेल' },
    ])
  })

  it('refuses a row that has not two fields', () => {
    expect(() => readHeadlines(fileWith('text,labels\nटीम जीती,खेल,और\n'))).toThrow(/two fields/)
    expect(() => readHeadlines(fileWith('text,labels\n"टीम" जीती,खेल\n'))).toThrow(/^Row 2/)
  })
})
