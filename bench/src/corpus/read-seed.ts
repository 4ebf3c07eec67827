import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { normalise } from '../score/normalise.ts'
import { readText } from './read-text.ts'

/** A field of a page by name: `teasers.3.dateline`. */
export type Fields = Readonly<Record<string, string>>

/** A page's plain text and what it says, read off its layout. */
export type Seed = { readonly name: string; readonly text: string; readonly expected: Fields }

/**
 * Returns the pages of a folder whose blocks stand in this order: headline, paragraphs, sign-off (`–आईएएनएस`), teasers
 * as pairs of headline and text, `admin`, `Read Previous` and `Read Next` each before its headline.
 *
 * What is expected follows from that order alone, so no text of the page need be repeated here.
 */
export function readSeeds(folder: string): Seed[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.sort().map((name) => {
    const text = readText(join(folder, name))
    return { name, text, expected: expectedOf(text.split(/\n\s*\n/).map(normalise)) }
  })
}

function expectedOf(blocks: readonly string[]): Fields {
  const signOff = blocks.findIndex((block) => /^[–—-]\s*\S+$/u.test(block))
  const end = blocks.indexOf('admin')
  const [first = '', ...others] = blocks.slice(1, signOff)
  const opening = withoutDateline(first)
  return {
    headline: blocks[0] ?? '',
    dateline: opening.dateline,
    agency: (blocks[signOff] ?? '').replace(/^[–—-]\s*/u, ''),
    previous: blocks[blocks.indexOf('Read Previous') + 1] ?? '',
    next: blocks[blocks.indexOf('Read Next') + 1] ?? '',
    ...fieldsOf('paragraphs', [opening.text, ...others]),
    ...teaserFields(blocks.slice(signOff + 1, end)),
  }
}

function teaserFields(blocks: readonly string[]): Fields {
  const pairs = blocks.flatMap((headline, index) =>
    index % 2 === 0 ? [[headline, blocks[index + 1] ?? '']] : [],
  )
  const teasers = pairs.map(([headline = '', block = '']) => {
    const { dateline, text } = withoutDateline(block)
    return [headline, dateline, text.replace(/\.\.\.$/, ''), String(text.endsWith('...'))].join('\n')
  })
  return fieldsOf('teasers', teasers)
}

/** One field for each value and one for their number. */
export function fieldsOf(name: string, values: readonly string[]): Fields {
  const fields = values.map((value, index) => [`${name}.${index}`, value])
  return Object.fromEntries([...fields, [`${name}.length`, String(values.length)]])
}

function withoutDateline(block: string): { dateline: string; text: string } {
  const [, dateline = '', text = block] = /^([^।|]{1,40}?) [।|] (.+)$/u.exec(block) ?? []
  return { dateline, text }
}
