import { z } from 'zod'
import { type Area, defineArea } from '../areas/area.ts'
import { readAll } from '../contenders/read-all.ts'
import { readJson } from '../corpus/read-json.ts'
import { boundaryScore } from '../score/boundaries.ts'
import { peersOf } from './peers-of.ts'

const SPLITTERS = ['khabar', 'Intl.Segmenter']

const SENTENCES = z.array(z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]))

/** Sentence ends in 300 sentences of news (UD Hindi-PUD), put together with a space between them. */
export const pud = defineBoundaryArea('pud', 'language/pud_dev_sentences.json')

/** Sentence ends in 1,659 sentences of a newspaper (UD Hindi-HDTB), some of which end without a mark. */
export const hdtb = defineBoundaryArea('hdtb', 'language/hdtb_dev_sentences.json')

function defineBoundaryArea(name: string, file: string): Area {
  return defineArea({
    name,
    needs: [file],
    async run({ paths: [path], progress }) {
      const sentences = readJson(path, SENTENCES)
      const readings = await readAll('sentences', SPLITTERS, [sentences.join(' ')], { progress })
      const scores = new Map(
        [...readings].map(([splitter, [reading]]) => {
          const found = reading !== undefined && 'outcome' in reading ? reading.outcome : []
          return [splitter, boundaryScore(found, sentences)]
        }),
      )
      return [
        { key: 'boundary_f1', ...peersOf(scores, ({ f1 }) => f1), note: `${sentences.length} sentences` },
        { key: 'boundary_precision', ...peersOf(scores, ({ precision }) => precision) },
        { key: 'boundary_recall', ...peersOf(scores, ({ recall }) => recall) },
      ]
    },
  })
}
