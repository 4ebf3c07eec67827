import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '@khabar/store'
import { archiveSource } from '../corpus/archive-source.ts'
import { loadSqliteArchive } from '../corpus/load-sqlite-archive.ts'
import type { MadeArchive } from '../corpus/made-archive.ts'
import { copyReader } from '../sending/copy-reader.ts'
import { newReader } from '../sending/open-outbox.ts'

/** An SQLite file with so many articles and readers of one platform, the people at `addresses` among them. */
export async function openArchive(
  archive: MadeArchive,
  {
    platform,
    addresses,
    articles,
    readers,
  }: { platform: string; addresses: readonly string[]; articles: number; readers: number },
) {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
  const path = join(folder, 'khabar.db')
  const store = await openSqliteStore(path)
  const { id: sourceId } = await archiveSource(store)
  const { id } = await store.readers.ensure({ platform, address: 'bench:0' }, newReader())
  await store.close()
  const others = Array.from({ length: readers - addresses.length - 1 }, (_, index) => `bench:${index + 1}`)
  copyReader(path, id, [...addresses, ...others])
  loadSqliteArchive(path, archive, { to: articles, sourceId })
  return {
    path,
    /** When its last article is a minute old. */
    now: archive.timeOf(articles).add({ minutes: 1 }).toString(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
