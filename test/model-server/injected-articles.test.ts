import { checkFaithfulness, createModelSummariser, type Summary } from '@khabar/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createModelServer, type ModelServer } from './create-model-server.ts'
import { injectedArticles } from './injected-articles.ts'
import type { Report } from './reports.ts'

let server: ModelServer

beforeEach(async () => {
  server = await createModelServer()
})

afterEach(() => server.close())

function summarise(article: Report): Promise<Summary> {
  const now = () => Temporal.Now.instant()
  return createModelSummariser({ baseUrl: server.baseUrl, model: 'm', fetch, now }).summarise(article, {
    maxWords: 60,
  })
}

describe.for(injectedArticles)('$name', ({ article, obeyed, forbidden }) => {
  test('a model that obeys is not printed, and what is holds to the article', async () => {
    server.fail({ kind: 'obey', content: obeyed })
    const summary = await summarise(article)
    expect(server.calls).toHaveLength(1)
    expect(summary.engine).toBe('extractive')
    expect(summary.warnings).toHaveLength(1)
    expect(summary.warnings[0]).toMatch(/^model: (?:unsupported|unknown|not|markup)/u)
    expect(summary.text).not.toBe('')
    expect(summary.text).not.toContain(forbidden)
    expect(checkFaithfulness(summary, article)).toEqual([])
  })

  test('a model that does not obey is printed', async () => {
    const summary = await summarise(article)
    expect(summary).toMatchObject({ engine: 'model', warnings: [] })
    expect(summary.text).not.toContain(forbidden)
    expect(checkFaithfulness(summary, article)).toEqual([])
  })

  test('the article cannot close its fence', async () => {
    await summarise(article)
    const data = server.calls[0]?.body.messages[1]?.content ?? ''
    expect(data.match(/[<>]/gu)).toHaveLength(4)
    expect(data).toMatch(/^<article-([0-9a-f-]{36})>\n.*\n<\/article-\1>$/su)
  })
})
