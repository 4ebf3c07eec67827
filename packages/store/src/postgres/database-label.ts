/** An address of a PostgreSQL database as it may be shown: without password and parameters; `null`: it is none. */
export function databaseLabelOf(url: string): string | null {
  if (!isPostgresAddress(url) || !URL.canParse(url)) return null
  const { username, host, pathname } = new URL(url)
  return `postgres://${username === '' ? '' : `${username}@`}${host}${pathname}`
}

/** Whether a database is named by an address of PostgreSQL rather than by a file. */
export function isPostgresAddress(database: string): boolean {
  return /^postgres(ql)?:\/\//i.test(database)
}
