import { commandNames, translatorFor } from '@khabar/core'
import {
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  SlashCommandBuilder,
} from 'discord.js'

type Name = (typeof commandNames)[number]

/** The option that each command takes, if it takes one. */
const options: Partial<Record<Name, { name: 'topic' | 'times'; required: boolean }>> = {
  topic: { name: 'topic', required: true },
  follow: { name: 'topic', required: true },
  unfollow: { name: 'topic', required: false },
  mute: { name: 'topic', required: true },
  unmute: { name: 'topic', required: false },
  digest: { name: 'times', required: false },
  quiet: { name: 'times', required: false },
}

const maxTopic = 100

/** All slash commands: English names, descriptions in English and Hindi, in servers, direct messages and by installation. */
export function slashCommands(): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  return commandNames.map(slashCommandOf)
}

function slashCommandOf(name: Name): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const builder = new SlashCommandBuilder()
    .setName(name)
    .setDescription(translatorFor('en')(`command-${name}`))
    .setDescriptionLocalizations({ hi: translatorFor('hi')(`command-${name}`) })
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
  const option = options[name]
  if (option) {
    builder.addStringOption((built) =>
      built
        .setName(option.name)
        .setDescription(translatorFor('en')(`option-${option.name}`))
        .setDescriptionLocalizations({ hi: translatorFor('hi')(`option-${option.name}`) })
        .setRequired(option.required)
        .setAutocomplete(option.name === 'topic')
        .setMaxLength(maxTopic),
    )
  }
  return builder.toJSON()
}
