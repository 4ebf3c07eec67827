import { type Card, fitText, type Message, type Translate } from '@khabar/core'
import type { InlineQueryResultArticle } from 'grammy/types'
import { linesOf } from '../card-block.ts'
import { deepLink } from '../deep-link.ts'
import { linkOf } from '../link-of.ts'
import { renderTelegram } from '../render.ts'

/** Longer ones are cut by every app of Telegram. */
const maxTitle = 200
const maxDescription = 300

/**
 * A story as a result of inline mode: what is shared is its card as readers get it, with the link to the outlet and one
 * to the story in the bot. Nothing in it calls the bot, for it will stand in chats where the bot is not.
 *
 * @see https://core.telegram.org/bots/api#inlinequeryresultarticle
 */
export function inlineResultOf(
  card: Card,
  { username, say }: { username: string; say: Translate },
): InlineQueryResultArticle {
  const [part] = renderTelegram(sharedMessage(card, { username, say }))
  const { headline, summary, meta, url } = linesOf(card)
  const thumbnail_url = linkOf(card.imageUrl)
  const { text = headline, entities = [], link_preview_options, reply_markup } = part ?? {}
  return {
    type: 'article',
    id: String(card.storyId),
    title: fitText(headline, maxTitle),
    description: fitText([summary, meta].filter((line) => line !== '').join('\n'), maxDescription),
    input_message_content: {
      message_text: text,
      entities,
      ...(link_preview_options ? { link_preview_options } : {}),
    },
    ...(reply_markup ? { reply_markup } : {}),
    ...(url === null ? {} : { url }),
    ...(thumbnail_url === null ? {} : { thumbnail_url }),
  }
}

function sharedMessage(card: Card, { username, say }: { username: string; say: Translate }): Message {
  const read = card.url === null ? [] : [{ label: say('action-read'), url: card.url }]
  const more = { label: say('action-related'), url: deepLink(username, `c_${card.storyId}`) }
  return {
    kind: 'story',
    intro: null,
    card,
    ...(card.url === null ? {} : { picture: 'preview' }),
    actions: [...read, more],
  }
}
