import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { PageInput } from '../contenders/jobs.ts'
import { readJson } from './read-json.ts'
import { readText } from './read-text.ts'

const EXPECTED = z.record(
  z.string(),
  z.object({ file: z.string(), with: z.array(z.string()), without: z.array(z.string()) }),
)

/** A page in some other language, with strings that its article holds and strings that its furniture holds. */
export type OtherPage = {
  readonly input: PageInput
  readonly wanted: readonly string[]
  readonly unwanted: readonly string[]
}

/** Returns the pages that `expected.json` of a folder names, as far as their files are there. */
export function readOtherPages(folder: string): OtherPage[] {
  return Object.entries(readJson(join(folder, 'expected.json'), EXPECTED)).flatMap(([url, page]) => {
    const path = join(folder, page.file)
    if (!existsSync(path)) return []
    return { input: { html: readText(path), url }, wanted: page.with, unwanted: page.without }
  })
}
