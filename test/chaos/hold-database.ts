/** Another process that writes for a while: holds the lock of an SQLite file for so many milliseconds. */
import { DatabaseSync } from 'node:sqlite'

const [path = '', ms = '0'] = process.argv.slice(2)
const database = new DatabaseSync(path, { timeout: 60_000 })
database.exec('begin immediate')
setTimeout(() => {
  database.exec('rollback')
  database.close()
}, Number(ms))
