import {
  type BotDeps,
  type FeedAction,
  type FeedPlace,
  type Language,
  type Message,
  noticeOf,
  translatorFor,
} from '@khabar/core'
import {
  type ButtonInteraction,
  ChannelType,
  type ChatInputCommandInteraction,
  type Client,
  type GuildBasedChannel,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js'
import { addressOf, targetOf } from './address.ts'
import type { Forms } from './create-forms.ts'
import { dropWebhook } from './drop-webhook.ts'
import { communityOf, feedPlaceOf, takesFeeds } from './feed-place.ts'
import { languageOf } from './language-of.ts'
import { missingPermissions } from './missing-permissions.ts'
import { showMessage } from './show-message.ts'

type Slash = ChatInputCommandInteraction<'cached'>

/** Answers `/feed`, for those who manage the server: whatever a server lets see its commands, we look ourselves. */
export function answerFeed(
  interaction: ChatInputCommandInteraction,
  deps: BotDeps,
  forms: Forms,
): Promise<void> {
  const compose = () =>
    guarded(interaction, deps, () =>
      interaction.inCachedGuild() ? composeFeedAnswer(interaction, deps) : onlyInServers(interaction),
    )
  return showMessage(interaction, compose, { forms })
}

/** Answers a button beneath the list of feeds. */
export function answerFeedButton(
  interaction: ButtonInteraction,
  action: FeedAction,
  deps: BotDeps,
  forms: Forms,
): Promise<void> {
  const compose = () =>
    guarded(interaction, deps, async () => {
      if (!interaction.inCachedGuild()) return onlyInServers(interaction)
      const language = languageOf(interaction)
      const found = await deps.feeds.addressOf(action.readerId, communityOf(interaction.guild))
      // A feed that is no more has no address, and is not found there.
      const { platform, address } = found ?? { platform: 'discord', address: '' }
      const name = nameOf(interaction.client, language)(address)
      const place = { platform, address, community: interaction.guild.id, name }
      if (action.name === 'remove') return remove(interaction.client, { place, deps, language })
      return deps.feeds[action.name](place, { language })
    })
  return showMessage(interaction, compose, { forms })
}

/** Composes an answer for somebody who may manage the server, and says so to anybody else; a failure is an answer too. */
async function guarded(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  { log }: BotDeps,
  compose: () => Promise<Message> | Message,
): Promise<Message> {
  const say = translatorFor(languageOf(interaction))
  if (!interaction.inGuild()) return onlyInServers(interaction)
  if (!permissionsOf(interaction)?.has(PermissionFlagsBits.ManageGuild))
    return noticeOf(say('feed-not-allowed'))
  try {
    return await compose()
  } catch (error) {
    log.error({ app: 'discord', interaction: interaction.id, reason: String(error) }, 'a command failed')
    return noticeOf(say('failed'))
  }
}

/** What somebody may do: as the interaction says, or else as the server's roles do. */
function permissionsOf(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
): Readonly<PermissionsBitField> | null {
  if (interaction.memberPermissions !== null) return interaction.memberPermissions
  return interaction.inCachedGuild() && interaction.guild.roles.cache.size > 0
    ? interaction.member.permissions
    : null
}

function onlyInServers(interaction: Pick<ChatInputCommandInteraction, 'locale'>): Message {
  return noticeOf(translatorFor(languageOf(interaction))('feed-only-server'))
}

/** Somebody is in a thread, or a channel, that the gateway does not show us. */
function unseenChannel(language: Language): Message {
  const say = translatorFor(language)
  return noticeOf(say('feed-missing', { place: say('feed-unseen'), permissions: say('permission-view') }))
}

async function composeFeedAnswer(interaction: Slash, deps: BotDeps): Promise<Message> {
  const { feeds } = deps
  const language = languageOf(interaction)
  const topic = interaction.options.getString('topic') ?? undefined
  const channel = interaction.options.getChannel('channel') ?? interaction.channel
  switch (interaction.options.getSubcommand()) {
    case 'add':
      return add(interaction, channel, deps)
    case 'preview':
      return feeds.preview(topic, { language })
    case 'pause':
      return channel ? feeds.pause(feedPlaceOf(channel), { language }) : unseenChannel(language)
    case 'remove':
      return channel
        ? remove(interaction.client, {
            place: feedPlaceOf(channel),
            deps,
            language,
            ...(topic ? { topic } : {}),
          })
        : unseenChannel(language)
    default:
      return feeds.list(communityOf(interaction.guild), {
        language,
        nameOf: nameOf(interaction.client, language),
      })
  }
}

async function add(
  interaction: Slash,
  channel: GuildBasedChannel | null,
  { feeds }: BotDeps,
): Promise<Message> {
  const { options, guild, user } = interaction
  const language = languageOf(interaction)
  const say = translatorFor(language)
  if (!channel) return unseenChannel(language)
  const place = feedPlaceOf(channel)
  if (!takesFeeds(channel)) return noticeOf(say('feed-wrong-place', { place: place.name }))
  const role = options.getRole('role')
  if (role?.id === guild.id) return noticeOf(say('feed-not-everyone'))
  const name = options.getString('name')?.trim()
  if (name !== undefined && !mayBeName(name)) return noticeOf(say('feed-name-refused'))
  const alias = name === undefined ? undefined : name.toLowerCase() === 'off' ? null : name
  if (alias && channel.type === ChannelType.GuildForum) return noticeOf(say('feed-name-forum'))
  const missing = await missingPermissions(channel, { role, hasName: Boolean(alias) })
  if (missing.length > 0) {
    const permissions = new Intl.ListFormat(language).format(missing.map((id) => say(id)))
    return noticeOf(say('feed-missing', { place: place.name, permissions }))
  }
  const posts = options.getString('posts')
  const wish = {
    topic: options.getString('topic') ?? undefined,
    times: options.getString('times') ?? undefined,
    role: role?.id,
    posts: posts === 'day' || posts === 'message' ? posts : undefined,
    alias,
    owner: addressOf({ kind: 'user', id: user.id }),
  } as const
  const before = await feeds.at(place)
  const answer = await feeds.add(place, wish, { language })
  if (alias === null) await dropWebhook(interaction.client, before?.feed.alias)
  return answer
}

/** @see https://docs.discord.com/developers/resources/webhook#create-webhook */
function mayBeName(name: string): boolean {
  return name !== '' && !/discord|clyde/iu.test(name)
}

/** Removes the whole feed, with the webhook that it spoke by, or one topic. */
async function remove(
  client: Client,
  { place, topic, deps, language }: { place: FeedPlace; topic?: string; deps: BotDeps; language: Language },
): Promise<Message> {
  const { feeds } = deps
  const before = await feeds.at(place)
  const answer = await feeds.remove(place, topic, { language })
  if (before && !(await feeds.at(place))) await dropWebhook(client, before.feed.alias)
  return answer
}

/** The names of channels by their addresses. */
function nameOf(client: Client, language: Language): (address: string) => FeedPlace['name'] {
  return (address) => {
    const channel = client.channels.cache.get(targetOf(address).id)
    return channel && 'name' in channel && channel.name !== null
      ? `#${channel.name}`
      : translatorFor(language)('feed-unseen')
  }
}
