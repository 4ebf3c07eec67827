const untrusted = 'its certificate comes from no authority this machine trusts'

const troubles: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', untrusted],
  ['EAI_AGAIN', 'the name server does not answer; check the network of this machine'],
  ['ECONNREFUSED', 'it refuses the connection'],
  ['ECONNRESET', 'the connection was cut'],
  ['ENETUNREACH', 'there is no way to it; check the network of this machine'],
  ['ENOTFOUND', 'its host name is not known; check the address'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host'],
  ['SELF_SIGNED_CERT_IN_CHAIN', untrusted],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', untrusted],
  ['UND_ERR_SOCKET', 'the connection was cut'],
  ['Z_BUF_ERROR', 'its compressed text is cut off'],
  ['Z_DATA_ERROR', 'its compressed text is damaged'],
])

/** Returns in half a sentence what went wrong on the way to a server, with the system's code where we have no words for it. */
export function describeTrouble(error: unknown): string {
  const code = codeOf(error)
  return troubles.get(code) ?? `the exchange failed (${code})`
}

/** Returns the status as half a sentence, with what to do where there is something. */
export function describeStatus(status: number): string {
  if (status === 401 || status === 403) return `answered ${status}: it does not let this program in`
  if (status === 404 || status === 410) return `answered ${status}: nothing is there; check the address`
  if (status === 429) return 'answered 429: it wants to be asked less often'
  return status >= 500
    ? `answered ${status}: it has trouble of its own`
    : `answered ${status}, which is no page or feed`
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
