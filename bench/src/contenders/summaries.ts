import type { ContenderTable } from './jobs.ts'
import { newsOf } from './news-of.ts'

const SENTENCES = 2

/** Summarisers: ours asked for at most 60 words, the others for two sentences. */
export const summarisers = {
  khabar: async () => {
    const { summariseArticle } = await import('@khabar/core')
    return ({ headline, text }) => {
      const summary = summariseArticle(newsOf(headline, text), { maxWords: 60 })
      return () => summary.text
    }
  },

  lexrank: async () => {
    const { default: lexrank } = await import('lexrank')
    return ({ text }) =>
      new Promise((resolve, reject) => {
        lexrank.summarize(text, SENTENCES, (error, lines) => {
          if (error) return reject(error)
          const ordered = lines.flat().sort((a, b) => Number(a.index) - Number(b.index))
          resolve(() => ordered.map((line) => line.text).join(' '))
        })
      })
  },

  'node-summarizer': async () => {
    const { default: nodeSummarizer } = await import('node-summarizer')
    return ({ text }) => {
      const { summary } = new nodeSummarizer.SummarizerManager(text, SENTENCES).getSummaryByFrequency()
      return () => summary
    }
  },
} satisfies ContenderTable<'summaries'>
