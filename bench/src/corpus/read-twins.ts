import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { readJson } from './read-json.ts'

const FILE = fileURLToPath(new URL('../../gold/twins.json', import.meta.url))

const GROUP = z.object({ alike: z.array(z.string()), decoys: z.array(z.string()).default([]) })

/** Forms that mean one thing, and words that look like them and do not. */
export type TwinGroup = Readonly<z.infer<typeof GROUP>>

/** Returns the groups of spelling twins, inflections, Latin forms and aliases; see the gold set's README. */
export function readTwins(): TwinGroup[] {
  return readJson(FILE, z.array(GROUP))
}
