import type { Payload } from '../payload/payload.ts'
import { readBoolean, readInteger, readJson, readString } from '../payload/read-field.ts'
import { badRequest, TelegramError } from '../telegram-error.ts'
import type { World } from '../world.ts'
import type { MethodCall } from './method.ts'

const maxTimeoutSeconds = 50

/** getUpdates: gives the updates, waiting for up to `timeout` seconds. */
export function getUpdates({ world, payload, callerGone }: MethodCall): unknown {
  if (world.webhook.url() !== '') {
    throw new TelegramError(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
  }
  readAllowed(world, payload)
  const poll = {
    offset: readInteger(payload, 'offset'),
    limit: readInteger(payload, 'limit', { fallback: 100, min: 1, max: 100 }),
    timeoutMs: readInteger(payload, 'timeout', { min: 0, max: maxTimeoutSeconds }) * 1_000,
  }
  return world.poller.poll(poll, callerGone)
}

/** setWebhook: gives true. Takes `http:` too, as a local server does; without a `url` it is deleteWebhook. */
export function setWebhook(call: MethodCall): unknown {
  const { world, payload } = call
  const url = readString(payload, 'url')
  if (url === '') return deleteWebhook(call)
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw badRequest('invalid webhook URL specified')
  const secretToken = readString(payload, 'secret_token')
  if (secretToken.length > 256) throw badRequest('secret token is too long')
  if (!/^[A-Za-z0-9_-]*$/.test(secretToken)) throw badRequest('secret token contains unallowed characters')

  readAllowed(world, payload)
  if (readBoolean(payload, 'drop_pending_updates')) world.updates.clear()
  world.poller.terminate('terminated by setWebhook request')
  const maxConnections = readInteger(payload, 'max_connections', { fallback: 40, min: 1, max: 100 })
  world.webhook.set({ url, secretToken, maxConnections })
  return true
}

/** deleteWebhook: gives true. */
export function deleteWebhook({ world, payload }: MethodCall): unknown {
  if (readBoolean(payload, 'drop_pending_updates')) world.updates.clear()
  world.webhook.remove()
  return true
}

/** getWebhookInfo: gives the address, empty when none is set, and how it goes. */
export function getWebhookInfo({ world }: MethodCall): unknown {
  const allowed = world.updates.allowed()
  return {
    ...world.webhook.information(),
    has_custom_certificate: false,
    pending_update_count: world.updates.pending().length,
    ...(allowed.length > 0 && { allowed_updates: allowed }),
  }
}

/** Left out, the kinds stay as they were. */
function readAllowed(world: World, payload: Payload): void {
  const kinds = readJson(payload, 'allowed_updates', 'allowed_updates')
  if (Array.isArray(kinds)) world.updates.allow(kinds.map(String))
}
