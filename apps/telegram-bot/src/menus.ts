import { chatCommandNames, type Language, type Log, operatorTasks, translatorFor } from '@khabar/core'
import { type Api, GrammyError, type RawApi } from 'grammy'
import type { BotCommand, BotCommandScope } from 'grammy/types'
import { isPersonal } from './is-personal.ts'
import { isMethodUnknown } from './unknown-methods.ts'

type Name = (typeof everybodysCommands)[number] | (typeof operatorTasks)[number] | 'feed'

/** Whoever looks for news may look for either word. */
const everybodysCommands = [...chatCommandNames, 'search'] as const

/** What anybody in a group may ask. Its administrators see all commands, as people do in private. */
const groupCommands: readonly Name[] = ['latest', 'topic', 'read', 'brief', 'digest', 'topics', 'why', 'help']

/** People in private set up channels, too. */
const privateCommands: readonly Name[] = [...everybodysCommands, 'feed']

const scopes: readonly { readonly scope: BotCommandScope; readonly names: readonly Name[] }[] = [
  { scope: { type: 'default' }, names: everybodysCommands },
  { scope: { type: 'all_private_chats' }, names: privateCommands },
  { scope: { type: 'all_group_chats' }, names: groupCommands },
  { scope: { type: 'all_chat_administrators' }, names: everybodysCommands },
]
/** Hindi is for everybody whose Telegram speaks neither. */
const languages: readonly { readonly language: Language; readonly code: { language_code?: 'en' } }[] = [
  { language: 'hi', code: {} },
  { language: 'en', code: { language_code: 'en' } },
]

/**
 * Sets the command menus of all scopes and languages; asks first, and sets only what is not so yet. The bot answers
 * without menus, too: what cannot be set is in the log.
 */
export async function setMenus(api: Api<RawApi>, log: Log): Promise<void> {
  try {
    for (const { scope, names } of scopes) await setMenu(api, scope, names)
  } catch (error) {
    noteMissing(log, error)
  }
}

/** Shows an operator's commands in their own chat, and nowhere else; false while they have not written to the bot. */
export async function setOperatorMenu(api: Api<RawApi>, operator: number, log: Log): Promise<boolean> {
  try {
    await setMenu(api, { type: 'chat', chat_id: operator }, [...privateCommands, ...operatorTasks])
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400) return false
    noteMissing(log, error)
  }
  return true
}

/** That a method is unknown is noted where it was called. */
function noteMissing(log: Log, error: unknown): void {
  if (!isMethodUnknown(error))
    log.warn(
      { app: 'telegram', reason: String(error) },
      'a command menu could not be set; it is tried again at the next start',
    )
}

async function setMenu(api: Api<RawApi>, scope: BotCommandScope, names: readonly Name[]): Promise<void> {
  for (const { language, code } of languages) {
    const wanted = menuOf(names, { language, isGroup: groupScopes.has(scope.type) })
    const set = await menuSet(api, { scope, ...code })
    if (!isSame(set, wanted)) await api.setMyCommands(wanted, { scope, ...code })
  }
}

async function menuSet(
  api: Api<RawApi>,
  where: { scope: BotCommandScope; language_code?: 'en' },
): Promise<readonly BotCommand[]> {
  try {
    return await api.getMyCommands(where)
  } catch (error) {
    if (!isMethodUnknown(error)) throw error
    return []
  }
}

const groupScopes: ReadonlySet<string> = new Set(['all_group_chats', 'all_chat_administrators'])

/**
 * A menu in one language. Telegram allows Latin names only; the descriptions are localised. In groups, what is between
 * the bot and one person is said so that only they see it, where Telegram knows that.
 */
function menuOf(
  names: readonly Name[],
  { language, isGroup }: { language: Language; isGroup: boolean },
): BotCommand[] {
  const say = translatorFor(language)
  return names.map((command) => ({
    command,
    description: say(`command-${command}`),
    ...(isGroup && isPersonal(command) ? { is_ephemeral: true } : {}),
  }))
}

function isSame(set: readonly BotCommand[], wanted: readonly BotCommand[]): boolean {
  return (
    set.length === wanted.length &&
    wanted.every(({ command, description, is_ephemeral = false }, index) => {
      const other = set[index]
      return (
        other?.command === command &&
        other.description === description &&
        (other.is_ephemeral ?? false) === is_ephemeral
      )
    })
  )
}
