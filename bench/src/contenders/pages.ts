import { addressOf } from './address-of.ts'
import type { ContenderTable } from './jobs.ts'
import { textOfHtml } from './text-of-html.ts'

/** Readers of pages: ours and those of others, each with its usual tree. */
export const pageReaders = {
  khabar: async () => {
    const { parsePage } = await import('@khabar/parser')
    return ({ html, url }) => {
      const { article } = parsePage(html, addressOf(url))
      return () => ({
        title: article?.headline ?? null,
        text: [article?.subhead ?? '', ...(article?.paragraphs ?? [])].join('\n'),
        publishedAt: article?.publishedAt?.toString() ?? null,
        truncated: article?.truncated ?? null,
      })
    }
  },

  'readability+jsdom': async () => {
    const { JSDOM } = await import('jsdom')
    const { Readability } = await import('@mozilla/readability')
    return ({ html, url }) => {
      const { window } = new JSDOM(html, addressOf(url))
      const found = new Readability(window.document).parse()
      return () => ({
        title: found?.title ?? null,
        text: textOfHtml(found?.content ?? ''),
        publishedAt: found?.publishedTime ?? null,
        truncated: null,
      })
    }
  },

  'readability+linkedom': async () => {
    const { parseHTML } = await import('linkedom')
    const { Readability } = await import('@mozilla/readability')
    return ({ html }) => {
      const found = new Readability(parseHTML(html).document).parse()
      return () => ({
        title: found?.title ?? null,
        text: textOfHtml(found?.content ?? ''),
        publishedAt: found?.publishedTime ?? null,
        truncated: null,
      })
    }
  },

  defuddle: async () => {
    const { JSDOM } = await import('jsdom')
    const { Defuddle } = await import('defuddle/node')
    return async ({ html, url }) => {
      const { window } = new JSDOM(html, addressOf(url))
      // useAsync would let it ask third parties over the network.
      const found = await Defuddle(window.document, url ?? undefined, { useAsync: false })
      return () => ({
        title: found.title || null,
        text: textOfHtml(found.content),
        publishedAt: found.published || null,
        truncated: null,
      })
    }
  },
} satisfies ContenderTable<'pages'>
