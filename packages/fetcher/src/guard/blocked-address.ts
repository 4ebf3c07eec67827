/** Why a socket was not opened: the address behind the host is not public. Becomes a `FetchError` before it leaves us. */
export class BlockedAddress extends Error {
  override readonly name = 'BlockedAddress'
  readonly address: string

  constructor(address: string) {
    super(`${address} is not a public address`)
    this.address = address
  }
}
