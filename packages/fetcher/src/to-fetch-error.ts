import { errors } from 'undici'
import { BodyTooLarge, UnknownEncoding } from './body/read-body.ts'
import type { Deadline } from './deadline.ts'
import { describeTrouble } from './describe-trouble.ts'
import { FetchError } from './fetch-error.ts'
import { BlockedAddress } from './guard/blocked-address.ts'
import { showUrl } from './show-url.ts'

type Circumstances = {
  readonly url: URL
  readonly deadline: Deadline
  readonly timeoutMs: number
  readonly maxBytes: number
}

/** Returns what went wrong in an exchange as the error a caller sees; a {@link FetchError} stays as it is. */
export function toFetchError(
  cause: unknown,
  { url, deadline, timeoutMs, maxBytes }: Circumstances,
): FetchError {
  if (cause instanceof FetchError) return cause
  const shown = showUrl(url)
  const facts = { url, cause }
  const isTimeout = deadline.endedBy() === 'timeout' || cause instanceof errors.ConnectTimeoutError
  if (isTimeout) {
    return new FetchError('timeout', `${shown} did not answer in full within ${timeoutMs} ms.`, facts)
  }
  if (deadline.endedBy() === 'aborted' || isClosed(cause)) {
    return new FetchError('aborted', `The fetch of ${shown} was given up.`, facts)
  }
  if (cause instanceof BlockedAddress) {
    const remedy = `if you trust it, add "${url.host}" to the allowed private hosts`
    const message = `${shown} leads to ${cause.address}, which is not on the public internet: ${remedy}.`
    return new FetchError('blocked-address', message, facts)
  }
  if (cause instanceof BodyTooLarge) {
    return new FetchError('too-large', `${shown} is larger than the ${maxBytes} bytes that are read.`, facts)
  }
  if (cause instanceof UnknownEncoding) {
    const message = `${shown} is sent in the encoding "${cause.encoding}", which was not asked for.`
    return new FetchError('not-text', message, facts)
  }
  return new FetchError('network', `${shown} could not be fetched: ${describeTrouble(cause)}.`, facts)
}

function isClosed(cause: unknown): boolean {
  return cause instanceof errors.ClientDestroyedError || cause instanceof errors.ClientClosedError
}
