import { defineArea } from '../areas/area.ts'
import type { Reading } from '../contenders/open-contender.ts'
import { readAll } from '../contenders/read-all.ts'
import { readOtherPages } from '../corpus/read-other-pages.ts'
import { normalise } from '../score/normalise.ts'
import { peersOf } from './peers-of.ts'

const READERS = ['khabar', 'readability+jsdom', 'readability+linkedom', 'defuddle']

/**
 * News and blog pages in other languages: the share of wanted strings that a reader's text holds, and the share of
 * unwanted ones that it does not hold. A page that a reader fails on holds nothing.
 *
 * @see https://github.com/adbar/trafilatura/tree/master/tests
 */
export const pagesOther = defineArea({
  name: 'pages-any',
  needs: ['pages-any'],
  async run({ paths: [folder], progress }) {
    const pages = readOtherPages(folder)
    const inputs = pages.map(({ input }) => input)
    const readings = await readAll('pages', READERS, inputs, { progress })
    const texts = new Map([...readings].map(([name, read]) => [name, read.map(textOf)]))
    const share = (kind: 'wanted' | 'unwanted', isHeld: boolean) => (found: readonly string[]) => {
      const checks = pages.flatMap((page, index) =>
        page[kind].map((text) => (found[index] ?? '').includes(normalise(text)) === isHeld),
      )
      return checks.filter((isRight) => isRight).length / checks.length
    }
    const empty = (found: readonly string[]) => found.filter((text) => text === '').length
    return [
      {
        key: 'with',
        ...peersOf(texts, share('wanted', true)),
        note: `${pages.length} pages, wanted strings kept`,
      },
      { key: 'without', ...peersOf(texts, share('unwanted', false)), note: 'unwanted strings absent' },
      { key: 'empty', ...peersOf(texts, empty), note: 'pages without a text' },
    ]
  },
})

function textOf(reading: Reading<'pages'>): string {
  return 'outcome' in reading ? normalise(reading.outcome.text) : ''
}
