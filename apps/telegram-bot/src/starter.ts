import { autoRetry } from '@grammyjs/auto-retry'
import { type BotDeps, BotStartError, type BotStarter, type Settings } from '@khabar/core'
import { Api, Bot, GrammyError } from 'grammy'
import { addHandlers } from './handlers.ts'
import { setMenus } from './menus.ts'
import { addOperatorMenus } from './operator-menus.ts'
import { createTelegramPlatform, type TelegramPace } from './platform.ts'
import { type PollerPace, pollAlone } from './poll-alone.ts'

const sendTimeoutSeconds = 20
/** Longer than the 30 s of a long poll. */
const pollTimeoutSeconds = 50
const tellEveryMs = 10_000

/** The starters for the settings: one, or none where no token is set. */
export function telegramStarterOf({
  telegramToken,
  telegramApiRoot,
  telegramPace,
  telegramOperators: operators,
}: Settings): BotStarter[] {
  if (telegramToken === null) return []
  const root = telegramApiRoot ? { apiRoot: telegramApiRoot } : {}
  return [createTelegramStarter({ token: telegramToken, operators, ...root, ...telegramPace })]
}

/** How the Telegram bot of a token is started. `apiRoot` points it to another Bot API server. */
export function createTelegramStarter({
  token,
  apiRoot,
  pollerPace,
  operators: operatorIds = [],
  timeoutSeconds = sendTimeoutSeconds,
  ...bulk
}: TelegramPace & {
  token: string
  apiRoot?: string
  pollerPace?: PollerPace
  /** The Telegram ids of those who run this desk. */
  operators?: readonly number[]
  /** How long a send waits for its answer. */
  timeoutSeconds?: number
}): BotStarter {
  const root = apiRoot ? { apiRoot } : {}
  return {
    name: 'telegram',
    async start(deps) {
      const bot = createBot(token, root)
      const operators = new Set(operatorIds)
      const showOperatorMenus = addOperatorMenus(bot, operators)
      const { done } = addHandlers(bot, { ...deps, operators })
      await connect(bot, deps)
      await setMenus(bot.api)
      await showOperatorMenus()
      const stopPolling = pollAlone(bot, { ...deps, token, ...(pollerPace ? { pace: pollerPace } : {}) })
      return {
        platform: createTelegramPlatform(new Api(token, { ...root, timeoutSeconds }), bulk),
        async stop() {
          await stopPolling()
          await done()
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
