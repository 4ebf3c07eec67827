import { StoreError } from '@khabar/store'
import { CliError } from '../cli-error.ts'

/**
 * Does some work on a database.
 *
 * @throws {CliError} with the one sentence that says what is wrong with the database.
 */
export async function telling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof StoreError)) throw cause
    throw new CliError(`डेटाबेस का काम नहीं हो सका: ${cause.database}`, cause.message, { cause })
  }
}
