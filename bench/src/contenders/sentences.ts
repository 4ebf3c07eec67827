import type { ContenderTable } from './jobs.ts'

/** Splitters of Hindi prose into sentences. */
export const sentenceSplitters = {
  khabar: async () => {
    const { splitSentences } = await import('@khabar/core')
    return (text) => {
      const sentences = splitSentences(text)
      return () => [...sentences]
    }
  },

  'Intl.Segmenter': async () => {
    const segmenter = new Intl.Segmenter('hi', { granularity: 'sentence' })
    return (text) => {
      const sentences = Array.from(segmenter.segment(text), ({ segment }) => segment)
      return () => sentences
    }
  },
} satisfies ContenderTable<'sentences'>
