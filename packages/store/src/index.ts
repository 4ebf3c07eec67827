export { openSqliteStore } from './sqlite/open-sqlite-store.ts'
export { StoreError, type StoreTrouble } from './store-error.ts'
