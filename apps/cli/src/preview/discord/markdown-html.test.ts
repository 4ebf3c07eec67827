import { expect, test } from 'vitest'
import { markdownHtml } from './markdown-html.ts'

const look = {
  language: 'hi',
  now: Temporal.Instant.from('2026-11-24T02:10:00Z'),
  pictures: new Map<string, string>(),
} as const

test('a headline is a heading with a link, and what stands behind a backslash is shown as it is', () => {
  expect(markdownHtml('### [पुल \\[नया\\] टूटा](https://ujala.example/pul)', look)).toBe(
    '<p class="h3"><a href="https://ujala.example/pul" rel="noreferrer">पुल [नया] टूटा</a></p>',
  )
  expect(markdownHtml('\\*\\*नहीं\\*\\* **हां**', look)).toBe('<p class="line">**नहीं** <b>हां</b></p>')
})

test('a timestamp is local time in the language of the reader, or its distance from now', () => {
  const seconds = Temporal.Instant.from('2026-11-24T01:58:00Z').epochMilliseconds / 1_000
  expect(markdownHtml(`-# भोर · <t:${seconds}:R>`, look)).toBe(
    '<p class="sub">भोर · <span class="stamp">12 मिनट पहले</span></p>',
  )
  expect(markdownHtml(`<t:${seconds}:t>`, { ...look, language: 'en' })).toContain('07:28')
})

test('an empty line keeps its height, and markup stays text', () => {
  expect(markdownHtml('एक\n\n<script>', look)).toBe(
    '<p class="line">एक</p><p class="line">&nbsp;</p><p class="line">&lt;script&gt;</p>',
  )
})
