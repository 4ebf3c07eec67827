import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { type Area, defineArea } from './area.ts'
import { type AreaReport, runAreas } from './run-areas.ts'

const reads = (name: string, need: string): Area =>
  defineArea({
    name,
    needs: [need],
    run: async ({ paths: [path] }) => [{ key: basename(path), value: 1 }],
  })

async function reportsOf(areas: readonly Area[], corpus: string | null): Promise<AreaReport[]> {
  return Array.fromAsync(runAreas(areas, { corpus, say: () => {} }))
}

it('hands an area the places of what it needs', async () => {
  const corpus = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
  writeFileSync(join(corpus, 'pages'), '')
  const [report] = await reportsOf([reads('pages', 'pages')], corpus)
  expect(report).toMatchObject({ state: 'measured', rows: [{ key: 'pages', value: 1 }] })
})

it('skips an area whose files are absent and names them', async () => {
  const corpus = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
  const missing = join(corpus, 'pages')
  expect(await reportsOf([reads('pages', 'pages')], corpus)).toEqual([
    { state: 'skipped', area: 'pages', missing: [missing] },
  ])
})

it('goes on after an area that fails', async () => {
  const broken = defineArea({ name: 'broken', needs: [], run: () => Promise.reject(new Error('no luck')) })
  const fine = defineArea({ name: 'fine', needs: [], run: async () => [] })
  expect(await reportsOf([broken, fine], null)).toMatchObject([
    { state: 'failed', area: 'broken', reason: 'no luck' },
    { state: 'measured', area: 'fine' },
  ])
})
