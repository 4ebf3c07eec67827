import { translatorFor } from '@khabar/core'
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { describe } from './describe.ts'
import { localisedNames } from './hindi-names.ts'

/** Where a feed may go to. */
export const feedChannels = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildForum,
] as const

/** `/feed`, for those who manage the server, and only where the bot itself is a member. */
export function feedCommand(): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: 'feed',
    name_localizations: localisedNames('feed'),
    ...describe('command-feed'),
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      subcommand('add', [topic(), channel(), times(), role(), posts(), name()]),
      subcommand('list', []),
      subcommand('pause', [channel()]),
      subcommand('remove', [topic(), channel()]),
      subcommand('preview', [topic()]),
    ],
  }
}

function subcommand(name: string, options: APIApplicationCommandBasicOption[]) {
  return {
    type: ApplicationCommandOptionType.Subcommand as const,
    name,
    name_localizations: localisedNames(name),
    ...describe(`command-feed-${name}`),
    options,
  }
}

function topic(): APIApplicationCommandBasicOption {
  const type = ApplicationCommandOptionType.String as const
  return { type, ...named('topic', 'option-feed-topic'), autocomplete: true, max_length: 100 }
}

function channel(): APIApplicationCommandBasicOption {
  const type = ApplicationCommandOptionType.Channel as const
  return { type, ...named('channel', 'option-channel'), channel_types: [...feedChannels] }
}

function times(): APIApplicationCommandBasicOption {
  const type = ApplicationCommandOptionType.String as const
  return { type, ...named('times', 'option-feed-times'), max_length: 100 }
}

function role(): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Role, ...named('role', 'option-role') }
}

function posts(): APIApplicationCommandBasicOption {
  const choices = (['message', 'day'] as const).map((value) => ({
    value,
    name: translatorFor('en')(`choice-posts-${value}`),
    name_localizations: { hi: translatorFor('hi')(`choice-posts-${value}`) },
  }))
  return { type: ApplicationCommandOptionType.String, ...named('posts', 'option-posts'), choices }
}

function name(): APIApplicationCommandBasicOption {
  const type = ApplicationCommandOptionType.String as const
  return { type, ...named('name', 'option-name'), max_length: 80 }
}

function named(name: string, description: string) {
  return { name, name_localizations: localisedNames(name), ...describe(description) }
}
