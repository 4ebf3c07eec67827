import { autoRetry } from '@grammyjs/auto-retry'
import { sequentialize } from '@grammyjs/runner'
import { type BotDeps, BotStartError, type BotStarter, type Platform, type Settings } from '@khabar/core'
import { Api, Bot, GrammyError } from 'grammy'
import { type ChannelDeps, withChannels } from './channels/with-channels.ts'
import { addHandlers } from './handlers.ts'
import { createIntake, type IntakePace } from './intake.ts'
import { setMenus } from './menus.ts'
import { addOperatorMenus } from './operator-menus.ts'
import { createTelegramPlatform, type TelegramLook, type TelegramPace } from './platform.ts'
import { type PollerPace, pollAlone } from './poll-alone.ts'
import { receiveUpdates, type WebhookAddress } from './receive-updates.ts'
import { noteUnknownMethods } from './unknown-methods.ts'

const sendTimeoutSeconds = 20
/** Longer than the 30 s of a long poll. */
const pollTimeoutSeconds = 50
const tellEveryMs = 10_000

/** The starters for the settings: one, or none where no token is set. */
export function telegramStarterOf({
  telegramToken,
  telegramApiRoot,
  telegramPace,
  telegramRichDigests: richDigests,
  telegramWebhook: webhook,
  telegramOperators: operators,
}: Settings): BotStarter[] {
  if (telegramToken === null) return []
  const root = telegramApiRoot ? { apiRoot: telegramApiRoot } : {}
  const look = { richDigests, ...telegramPace }
  return [createTelegramStarter({ token: telegramToken, operators, webhook, ...root, ...look })]
}

/** How the Telegram bot of a token is started. `apiRoot` points it to another Bot API server. */
export function createTelegramStarter({
  token,
  apiRoot,
  webhook = null,
  pollerPace,
  intakePace,
  operators: operatorIds = [],
  timeoutSeconds = sendTimeoutSeconds,
  ...bulk
}: TelegramPace &
  TelegramLook & {
    token: string
    apiRoot?: string
    /** Where Telegram sends updates to; without one the bot asks for them. */
    webhook?: WebhookAddress | null
    pollerPace?: PollerPace
    intakePace?: IntakePace
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
      const noteUnknown = noteUnknownMethods(deps.log)
      bot.api.config.use(noteUnknown)
      const operators = new Set(operatorIds)
      const showOperatorMenus = addOperatorMenus(bot, operators, deps.log)
      const errands = addHandlers(bot, { ...deps, operators })
      await connect(bot, deps)
      const intake = createIntake(bot, {
        ...deps,
        errandOf: errands.of,
        ...(webhook ? {} : { holder: 'poller' }),
        ...(intakePace ? { pace: intakePace } : {}),
      })
      const stopTaking = webhook
        ? await takeByWebhook(bot, intake, { ...deps, ...webhook, token })
        : pollAlone(bot, intake, { ...deps, token, ...(pollerPace ? { pace: pollerPace } : {}) })
      // After the first updates are asked for: nobody shall wait for menus.
      await setMenus(bot.api, deps.log)
      await showOperatorMenus()
      const api = new Api(token, { ...root, timeoutSeconds })
      api.config.use(noteUnknown)
      return {
        platform: platformOf(api, bulk, {
          ...deps,
          username: bot.botInfo.username,
        }),
        async stop() {
          await stopTaking()
          await errands.done()
        },
      }
    },
  }
}

function platformOf(api: Api, bulk: TelegramPace & TelegramLook, deps: Omit<ChannelDeps, 'api'>): Platform {
  const posts = createTelegramPlatform(api, { ...bulk, buttons: 'links' })
  return withChannels(createTelegramPlatform(api, bulk), posts, { ...deps, api })
}

async function takeByWebhook(...words: Parameters<typeof receiveUpdates>): Promise<() => Promise<void>> {
  const [, intake] = words
  const stopReceiving = await receiveUpdates(...words)
  const stopAttending = intake.attend()
  return async () => {
    stopReceiving()
    stopAttending()
    await intake.done()
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
    // What a chat says is answered in its order, whatever goes on in others; who asks inline has no chat.
    bot.use(sequentialize((ctx) => String(ctx.chat?.id ?? ctx.from?.id ?? '')))
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
    // Telegram gives every bot a name; servers of other makes may leave it out.
    bot.botInfo = { ...bot.botInfo, username: bot.botInfo.username ?? `bot${bot.botInfo.id}` }
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
