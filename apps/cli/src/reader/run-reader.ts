import type { Address, Store } from '@khabar/core'
import { CliError } from '../cli-error.ts'
import { printLine, type Streams } from '../console-streams.ts'
import { parseFlags } from '../store/parse-flags.ts'
import { withStore } from '../stories/with-store.ts'

/**
 * `khabar reader export PLATFORM:ADDRESS`: all that is held on a reader, as JSON. `khabar reader forget PLATFORM:ADDRESS`
 * erases it.
 */
export async function runReader(words: readonly string[], { stdout, env }: Streams): Promise<number> {
  const { flags, rest } = parseFlags(words, ['db'], { most: 2 })
  const [what = '', named = ''] = rest
  const address = addressOf(named)
  if (!address || (what !== 'export' && what !== 'forget')) throw wrongUse()
  const line = await withStore(flags.db, env, (store) =>
    what === 'export' ? exported(store, address) : forgotten(store, address),
  )
  printLine(stdout, line)
  return 0
}

async function exported(store: Store, address: Address): Promise<string> {
  const held = await store.privacy.holdings(await readerIdOf(store, address))
  if (!held) throw noReader(address)
  return JSON.stringify(held, null, 2)
}

async function forgotten(store: Store, address: Address): Promise<string> {
  if (!(await store.privacy.forget(await readerIdOf(store, address)))) throw noReader(address)
  return `${address.platform}:${address.address} was forgotten.`
}

async function readerIdOf(store: Store, address: Address): Promise<number> {
  const reader = await store.readers.find(address)
  if (!reader) throw noReader(address)
  return reader.id
}

/** An address may hold colons itself. */
function addressOf(named: string): Address | null {
  const [, platform, address] = /^([a-z]+):(.+)$/su.exec(named) ?? []
  return platform && address ? { platform, address } : null
}

function noReader({ platform, address }: Address): CliError {
  const named = `${platform}:${address}`
  return new CliError(`${named} नाम का कोई पाठक नहीं है।`, `Nothing is held on ${named}.`)
}

function wrongUse(): CliError {
  return new CliError(
    'ऐसे चलाएँ: khabar reader export PLATFORM:ADDRESS या khabar reader forget PLATFORM:ADDRESS',
    'Run it as khabar reader export PLATFORM:ADDRESS or khabar reader forget PLATFORM:ADDRESS (telegram:12345).',
    { exitCode: 2 },
  )
}
