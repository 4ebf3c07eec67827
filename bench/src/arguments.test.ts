import { describe, expect, it } from 'vitest'
import { parseArguments, UsageError } from './arguments.ts'

describe('parseArguments', () => {
  it('reads corpus, areas and file', () => {
    const args = ['eval', '--corpus', 'texts', '--only', 'ilsum', '--only', 'usc', '--json', 'out.json']
    expect(parseArguments(args)).toEqual({
      kind: 'eval',
      corpus: 'texts',
      only: ['ilsum', 'usc'],
      json: 'out.json',
    })
  })

  it('lets a benchmark run without a corpus', () => {
    expect(parseArguments(['bench'])).toEqual({ kind: 'bench', corpus: null, only: [], json: null })
  })

  it('refuses an evaluation without a corpus in one sentence', () => {
    expect(() => parseArguments(['eval'])).toThrow(
      new UsageError('Evaluation needs a corpus to measure on: npm run eval -- --corpus DIR.'),
    )
  })

  it('refuses what it does not know', () => {
    for (const args of [[], ['measure'], ['bench', 'more'], ['bench', '--fast'], ['bench', '--json']]) {
      expect(() => parseArguments(args)).toThrow(UsageError)
    }
  })
})
