import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Area, Row } from './area.ts'

/** What became of one area. */
export type AreaReport =
  | {
      readonly state: 'measured'
      readonly area: string
      readonly rows: readonly Row[]
      readonly seconds: number
    }
  | { readonly state: 'skipped'; readonly area: string; readonly missing: readonly string[] }
  | { readonly state: 'failed'; readonly area: string; readonly reason: string }

/**
 * Runs areas one after the other and yields what became of each as soon as it is known.
 *
 * An area whose files are absent is skipped; one that throws is reported as failed and stops no other.
 */
export async function* runAreas(
  areas: readonly Area[],
  { corpus, say }: { corpus: string | null; say: (line: string) => void },
): AsyncGenerator<AreaReport> {
  for (const area of areas) {
    const paths = area.needs.map((need) => join(corpus ?? '', need))
    const missing = corpus === null ? paths : paths.filter((path) => !existsSync(path))
    if (missing.length > 0) {
      yield { state: 'skipped', area: area.name, missing }
      continue
    }
    const started = performance.now()
    try {
      const rows = await area.run({ paths, corpus, progress: (text) => say(`${area.name}: ${text}`) })
      yield { state: 'measured', area: area.name, rows, seconds: (performance.now() - started) / 1000 }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      yield { state: 'failed', area: area.name, reason }
    }
  }
}
