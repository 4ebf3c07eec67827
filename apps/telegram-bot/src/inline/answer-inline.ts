import { type BotDeps, type Command, decodeCommand, type Message, translatorFor } from '@khabar/core'
import { type Context, type Filter, GrammyError } from 'grammy'
import { startParameterOf } from '../deep-link.ts'
import { languageOf } from '../language-of.ts'
import { isMethodUnknown } from '../unknown-methods.ts'
import { inlineResultOf } from './inline-result.ts'

/** As fresh as news need to be, and one answer for whoever types the same again. */
const cacheSeconds = 60
/** What the link above the results brings along where it stands for no topic. */
const plainStart = 'inline'
/** Somebody typed on before we answered. */
const tooLate = /query is too old|query ID is invalid/i

/**
 * Answers `@bot ईरान`, typed in any chat, with stories to share; without words with the newest. What nothing is found
 * for, or what is no query of people, gets an empty list. Words get one page, for nothing is kept of what somebody is
 * still typing; the newest come page after page, by the button data of the next one as the offset.
 *
 * @see https://core.telegram.org/bots/inline
 */
export async function answerInline(
  ctx: Filter<Context, 'inline_query'>,
  { conversation, readers }: Pick<BotDeps, 'conversation' | 'readers'>,
): Promise<void> {
  const { from, query, offset } = ctx.inlineQuery
  const address = { platform: 'telegram', address: String(from.id) }
  const reader = await readers.find(address)
  const language = reader?.language ?? languageOf(from)
  const command = inlineCommandOf(query, offset)
  const message = command && (await conversation.answer(address, command, { language, isPassing: true }))
  const say = translatorFor(language)
  const cards = message && 'cards' in message ? message.cards : []
  const data = dataIn(message)
  const parameter = data.map(startParameterOf).find((each) => each !== null)
  try {
    await ctx.answerInlineQuery(
      cards.map((card) => inlineResultOf(card, { username: ctx.me.username, say })),
      {
        cache_time: cacheSeconds,
        is_personal: true,
        next_offset: cards.length === 0 ? '' : (data.find(isAfter) ?? ''),
        button: { text: say('inline-button'), start_parameter: parameter ?? plainStart },
      },
    )
  } catch (error) {
    const isTooLate = error instanceof GrammyError && tooLate.test(error.description)
    if (!isTooLate && !isMethodUnknown(error)) throw error
  }
}

/** What is asked for; `null`: nothing that we ever offered. */
function inlineCommandOf(query: string, offset: string): Command | null {
  if (offset !== '') return pageOf(offset)
  const words = query.trim()
  return words === '' ? { name: 'latest' } : { name: 'topic', query: words }
}

/** The page of the newest behind a button's data; `null` for all other data. */
function pageOf(data: string): Extract<Command, { name: 'latest' }> | null {
  const command = decodeCommand(data)
  return command.name === 'latest' && command.page ? command : null
}

/** Whether a button leads on, and not back. */
function isAfter(data: string): boolean {
  return pageOf(data)?.page?.at === 'after'
}

function dataIn(message: Message | null): string[] {
  return (message?.actions ?? []).flatMap((action) => ('data' in action ? [action.data] : []))
}
