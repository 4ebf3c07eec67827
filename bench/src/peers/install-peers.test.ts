import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { areInstalled } from './install-peers.ts'

function folderWith(installed: object | null): string {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  }
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }))
  if (installed === null) return folder
  mkdirSync(join(folder, 'node_modules'))
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }))
  return folder
}

it('asks for an installation where there is none or another version', () => {
  expect(areInstalled(folderWith(null))).toBe(false)
  expect(areInstalled(folderWith({ 'node_modules/a': { version: '1.0.1' } }))).toBe(false)
})

it('is content without what only other machines need', () => {
  expect(areInstalled(folderWith({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true)
})
