import { chatCommandNames } from '@khabar/core'
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { describe } from './describe.ts'
import { feedCommand } from './feed-command.ts'
import { localisedNames } from './hindi-names.ts'

/** The commands for everybody, in the order in which they are shown. */
const names = [...chatCommandNames, 'search'] as const

type Name = (typeof names)[number]
type OptionName = 'topic' | 'times' | 'link'

/** The option that a command takes, if it takes one. */
const options: Partial<Record<Name, { name: OptionName; required: boolean }>> = {
  topic: { name: 'topic', required: true },
  search: { name: 'topic', required: true },
  read: { name: 'link', required: true },
  follow: { name: 'topic', required: true },
  unfollow: { name: 'topic', required: false },
  mute: { name: 'topic', required: true },
  unmute: { name: 'topic', required: false },
  digest: { name: 'times', required: false },
  quiet: { name: 'times', required: false },
}

/** The longest of what may be typed; a link may be longer. */
const maxLengths: Readonly<Record<OptionName, number>> = { topic: 100, times: 100, link: 2_000 }

/** All commands, named and described in English and Hindi, in servers, direct messages and by installation. */
export function menus(): RESTPostAPIApplicationCommandsJSONBody[] {
  return [...names.map(commandOf), feedCommand(), readCommand]
}

const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
}

/** In the menu of a message. */
const readCommand: RESTPostAPIApplicationCommandsJSONBody = {
  type: ApplicationCommandType.Message,
  name: 'Summarise this',
  name_localizations: { hi: 'सार बताइए' },
  ...everywhere,
}

function commandOf(name: Name): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const option = options[name]
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    name_localizations: localisedNames(name),
    ...describe(`command-${name}`),
    ...everywhere,
    options: option
      ? [
          {
            type: ApplicationCommandOptionType.String,
            name: option.name,
            name_localizations: localisedNames(option.name),
            ...describe(`option-${option.name}`),
            required: option.required,
            autocomplete: option.name === 'topic',
            max_length: maxLengths[option.name],
          },
        ]
      : [],
  }
}
