import { createRenderCache, fitText, type Platform, type SendOutcome } from '@khabar/core'
import type { REST } from 'discord.js'
import { Routes } from 'discord.js'
import { targetOf } from './address.ts'
import { createForms, type Forms } from './create-forms.ts'
import type { Targets } from './create-targets.ts'
import { editParts } from './edit-parts.ts'
import { messageRoute } from './message-route.ts'
import { outcomeOf } from './outcome-of.ts'
import { partBody } from './part-body.ts'
import { postMessage } from './post-message.ts'
import { type DiscordPart, nonceOf, renderDiscord } from './render.ts'

const maxContent = 2_000
/** Discord says "a few minutes" of how long it knows a nonce. */
const nonceMemoryMs = 3 * 60_000
/** Under Discord's 50 requests a second, with room for answers. */
const bulkPerSecond = 40
/** Discord bans who makes 10,000 in ten minutes. */
const mostInvalidRequests = 5_000

/**
 * Discord as core sees it. Every part has a nonce made from the delivery's key, and Discord makes a nonce once:
 * a send whose fate is unknown is safely repeated. Channels of servers are reached through `targets`; without it each is
 * a channel for text.
 */
export function createDiscordPlatform(rest: REST, targets?: Targets, forms: Forms = createForms()): Platform {
  const directChannels = new Map<string, string>()
  const rendered = createRenderCache<DiscordPart[]>()
  return {
    name: 'discord',
    bulkPerSecond,
    isIdempotent: true,
    idempotentMs: nonceMemoryMs,
    mostInvalidRequests,
    async send(
      address,
      message,
      { key, messageId, partsSent = [], onPart, plain = false, silent, isRepeat, signal },
    ): Promise<SendOutcome> {
      const parts = rendered(messageId, () => renderDiscord(message))
      const ids = [...partsSent]
      const channel = targetOf(address).kind === 'channel' ? targetOf(address).id : null
      try {
        const channelId = await channelOf(address, rest, directChannels)
        for (const each of parts.slice(ids.length)) {
          const part = plain ? plainPart(each) : each
          const nonce = nonceOf(key, ids.length)
          const id =
            targets && channel !== null
              ? await targets.post(channel, {
                  part,
                  message,
                  nonce,
                  before: [...ids],
                  silent,
                  isRepeat,
                  signal,
                })
              : await forms.send(part, (isLayout) => {
                  const body = { ...partBody(part, { silent, isLayout }), nonce, enforce_nonce: true }
                  return postMessage(rest, channelId, { body, signal })
                })
          ids.push(id)
          if (ids.length < parts.length) await onPart?.([...ids])
        }
        return { kind: 'sent', messageId: ids.join(',') }
      } catch (error) {
        return targets && channel !== null ? targets.failed(channel, error) : outcomeOf(error)
      }
    },
    async edit(address, ids, message, { sent, signal }) {
      try {
        const channelId = await channelOf(address, rest, directChannels)
        const role = targetOf(address).kind === 'channel' ? await targets?.roleIn(channelId) : null
        const isChannel = targetOf(address).kind === 'channel'
        const routeOf = isChannel ? await targets?.routesIn(channelId) : undefined
        return await editParts(rest, {
          ids,
          sent,
          message,
          role: role ?? null,
          routeOf: routeOf ?? ((id) => messageRoute(id, { channelId })),
          forms,
          signal,
        })
      } catch (error) {
        return outcomeOf(error)
      }
    },
  }
}

/** What is left when embeds and buttons are what Discord refuses. */
function plainPart({ content, embeds, ...part }: DiscordPart): DiscordPart {
  const stories = embeds.map(({ title, url, description }) =>
    [title, description, url].filter((line) => line !== undefined).join('\n'),
  )
  const text = [content, ...stories].filter((each) => each !== '').join('\n\n')
  return { ...part, content: fitText(text, maxContent), embeds: [], components: [], prefersLayout: false }
}

async function channelOf(address: string, rest: REST, known: Map<string, string>): Promise<string> {
  const { kind, id } = targetOf(address)
  if (kind === 'channel') return id
  const open = known.get(id)
  if (open !== undefined) return open
  // The API's answer, typed by its own documentation.
  const channel = (await rest.post(Routes.userChannels(), { body: { recipient_id: id } })) as { id: string }
  known.set(id, channel.id)
  return channel.id
}
