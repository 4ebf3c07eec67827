import { DatabaseSync } from 'node:sqlite'

/** Adds readers like one that an SQLite file has, one for each address; their ids follow that of the last reader. */
export function copyReader(path: string, readerId: number, addresses: readonly string[]): void {
  const db = new DatabaseSync(path)
  db.prepare(`
    insert into readers (platform, address, language, time_zone, digest_times, digest_at, digest_length, active, created_at)
    select platform, value, language, time_zone, digest_times, digest_at, digest_length, active, created_at
    from readers cross join json_each(?) where readers.id = ? order by json_each.key`).run(
    JSON.stringify(addresses),
    readerId,
  )
  db.close()
}
