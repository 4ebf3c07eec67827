import type { Follower, Reader, ReaderChanges } from '@khabar/core'
import type { Selectable } from 'kysely'
import { instantOf, instantOrNull, millisecondsOf } from './instants.ts'
import type { ReadersTable } from './schema.ts'

type ReaderColumns = Omit<Selectable<ReadersTable>, 'id' | 'platform' | 'address' | 'strikes' | 'created_at'>
type ChangedColumns = { [Column in keyof ReaderColumns]: ReaderColumns[Column] | undefined }

/** The columns of settings; `undefined` for those that are not given. */
export function columnsOf(settings: Required<ReaderChanges>): ReaderColumns
export function columnsOf(settings: ReaderChanges): ChangedColumns
export function columnsOf(settings: ReaderChanges): ChangedColumns {
  const { digestTimes, digestDays, digestAt, quiet, breakingInQuiet, active } = settings
  return {
    language: settings.language,
    time_zone: settings.timeZone,
    digest_times: digestTimes && JSON.stringify(digestTimes),
    digest_days: digestDays && JSON.stringify(digestDays),
    digest_at: digestAt && millisecondsOf(digestAt),
    digest_length: settings.digestLength,
    digest_edition: settings.digestEdition,
    when_nothing_new: settings.whenNothingNew,
    quiet: quiet && JSON.stringify(quiet),
    breaking_in_quiet: breakingInQuiet === undefined ? undefined : Number(breakingInQuiet),
    digits: settings.digits,
    pictures: settings.pictures,
    active: active === undefined ? undefined : Number(active),
    inactive_because: settings.inactiveBecause,
  }
}

/** The reader of a row. */
export function readerOf(row: Selectable<ReadersTable>): Reader {
  return {
    ...followerOf(row),
    platform: row.platform,
    address: row.address,
    digestTimes: JSON.parse(row.digest_times),
    digestDays: JSON.parse(row.digest_days),
    digestLength: row.digest_length,
    whenNothingNew: row.when_nothing_new,
    active: row.active === 1,
    inactiveBecause: row.inactive_because,
    createdAt: instantOf(row.created_at),
  }
}

/** The columns that say how a story comes to a reader. */
export type FollowerRow = Pick<
  Selectable<ReadersTable>,
  | 'id'
  | 'language'
  | 'time_zone'
  | 'digest_at'
  | 'digest_edition'
  | 'quiet'
  | 'breaking_in_quiet'
  | 'digits'
  | 'pictures'
>

/** The follower of a row. */
export function followerOf(row: FollowerRow): Follower {
  return {
    id: row.id,
    language: row.language,
    timeZone: row.time_zone,
    digestAt: instantOrNull(row.digest_at),
    digestEdition: row.digest_edition,
    ...quietOf(row),
    digits: row.digits,
    pictures: row.pictures,
  }
}

/** When the reader of a row is not to be disturbed. */
export function quietOf({
  quiet,
  breaking_in_quiet,
}: Pick<FollowerRow, 'quiet' | 'breaking_in_quiet'>): Pick<Follower, 'quiet' | 'breakingInQuiet'> {
  return { quiet: quiet === null ? null : JSON.parse(quiet), breakingInQuiet: breaking_in_quiet === 1 }
}
