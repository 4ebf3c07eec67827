import { autoRetry } from '@grammyjs/auto-retry'
import { type BotDeps, BotStartError, type BotStarter, type Settings } from '@khabar/core'
import { Api, Bot, GrammyError } from 'grammy'
import { addHandlers } from './handlers.ts'
import { menusOf } from './menus.ts'
import { createTelegramPlatform } from './platform.ts'

const sendTimeoutSeconds = 20
/** Longer than the 30 s of a long poll. */
const pollTimeoutSeconds = 50
const tellEveryMs = 10_000
const updates = ['message', 'callback_query', 'my_chat_member'] as const

/** The starters for the settings: one, or none where no token is set. */
export function telegramStarterOf({ telegramToken, telegramApiRoot }: Settings): BotStarter[] {
  if (telegramToken === null) return []
  return [
    createTelegramStarter({ token: telegramToken, ...(telegramApiRoot ? { apiRoot: telegramApiRoot } : {}) }),
  ]
}

/** How the Telegram bot of a token is started. `apiRoot` points it to another Bot API server. */
export function createTelegramStarter({ token, apiRoot }: { token: string; apiRoot?: string }): BotStarter {
  const root = apiRoot ? { apiRoot } : {}
  return {
    name: 'telegram',
    async start(deps) {
      const bot = createBot(token, root)
      addHandlers(bot, deps)
      await connect(bot, deps)
      await bot.api.setMyCommands(menusOf('hi'))
      await bot.api.setMyCommands(menusOf('en'), { language_code: 'en' })
      const polling = poll(bot, deps)
      return {
        platform: createTelegramPlatform(new Api(token, { ...root, timeoutSeconds: sendTimeoutSeconds })),
        async stop() {
          await bot.stop()
          await polling
        },
      }
    },
  }
}

function createBot(token: string, root: { apiRoot?: string }): Bot {
  try {
    const bot = new Bot(token, { client: { ...root, timeoutSeconds: pollTimeoutSeconds } })
    // Replies only: what fails without an answer is not repeated, since it may have arrived.
    bot.api.config.use(
      autoRetry({
        maxRetryAttempts: 2,
        maxDelaySeconds: 10,
        rethrowHttpErrors: true,
        rethrowInternalServerErrors: true,
      }),
    )
    return bot
  } catch (cause) {
    throw badToken(cause)
  }
}

/** Asks Telegram who we are, again and again while there is no network. */
async function connect(bot: Bot, { signal, log }: BotDeps): Promise<void> {
  const tell = () => log.warn({ app: 'telegram' }, 'Telegram does not answer yet; the bot goes on trying.')
  const waiting = setInterval(tell, tellEveryMs)
  try {
    // grammY types its signals by the abort-controller package, whose shape the platform's own signal has.
    await bot.init(signal as unknown as Parameters<Bot['init']>[0])
  } catch (cause) {
    if (cause instanceof GrammyError && (cause.error_code === 401 || cause.error_code === 404))
      throw badToken(cause)
    throw cause
  } finally {
    clearInterval(waiting)
  }
}

function badToken(cause: unknown): BotStartError {
  const message =
    'TELEGRAM_BOT_TOKEN is not a valid bot token. Ask @BotFather on Telegram for the token of your bot (/mybots), put it into .env and start again.'
  return new BotStartError('TELEGRAM_BOT_TOKEN', message, { cause })
}

/** Polls until the bot is stopped. A second poller of the same token is said plainly. */
async function poll(bot: Bot, { log }: BotDeps): Promise<void> {
  try {
    await bot.start({ allowed_updates: updates })
  } catch (error) {
    const isConflict = error instanceof GrammyError && error.error_code === 409
    const reason = isConflict
      ? 'another program polls with the same TELEGRAM_BOT_TOKEN: stop it, or give this one a bot of its own'
      : String(error)
    log.error({ app: 'telegram' }, `The Telegram bot takes no more messages: ${reason}.`)
  }
}
