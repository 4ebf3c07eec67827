import {
  type APIGuild,
  type APIGuildMember,
  type APIRole,
  type GatewayGuildCreateDispatchData,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  type GuildMemberFlags,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  type GuildSystemChannelFlags,
  GuildVerificationLevel,
  type Locale,
  type RoleFlags,
} from 'discord.js'
import { channelObject } from './channel.ts'
import { type User, userObject } from './user.ts'
import { timestampOf, type World } from './world.ts'

/** A Discord server with its roles and members; its channels are found by `guildId`. */
export type Guild = {
  readonly id: string
  readonly name: string
  readonly locale: Locale
  readonly ownerId: string
  /** The first is @everyone, whose id is the server's. */
  readonly roles: APIRole[]
  readonly members: Map<string, APIGuildMember>
}

/** A role as the wire shows it; `permissions` is the number in decimal. */
export function createRole(role: {
  id: string
  name: string
  permissions: bigint
  managed?: boolean
}): APIRole {
  const colors = { primary_color: 0, secondary_color: null, tertiary_color: null }
  return {
    id: role.id,
    name: role.name,
    permissions: role.permissions.toString(),
    managed: role.managed ?? false,
    color: 0,
    colors,
    hoist: false,
    position: 0,
    mentionable: false,
    // Here and below the types name single flags only; no flag set is 0.
    flags: 0 as RoleFlags,
  }
}

/** Puts a user into a server, or gives a member further roles. */
export function joinGuild(
  world: World,
  guild: Guild,
  user: User,
  roles: readonly string[] = [],
): APIGuildMember {
  const known = guild.members.get(user.id)
  const member: APIGuildMember = {
    user: userObject(user),
    roles: [...(known?.roles ?? []), ...roles],
    joined_at: known?.joined_at ?? timestampOf(world),
    deaf: false,
    mute: false,
    flags: 0 as GuildMemberFlags,
    nick: null,
    avatar: null,
    banner: null,
  }
  guild.members.set(user.id, member)
  return member
}

/** A server as `GET /guilds/:id` shows it. */
export function guildObject(guild: Guild): APIGuild {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: guild.roles,
    features: [],
    emojis: [],
    stickers: [],
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    vanity_url_code: null,
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0 as GuildSystemChannelFlags,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    incidents_data: null,
    hub_type: null,
    verification_level: GuildVerificationLevel.None,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.Disabled,
    mfa_level: GuildMFALevel.None,
    premium_tier: GuildPremiumTier.None,
    premium_progress_bar_enabled: false,
    nsfw_level: GuildNSFWLevel.Default,
    region: null,
  }
}

/** A server as `GUILD_CREATE` brings it: with the bot as member, channels and active threads. */
export function guildCreateData(world: World, guild: Guild): GatewayGuildCreateDispatchData {
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === guild.id)
  const bot = guild.members.get(world.bot.id)
  return {
    ...guildObject(guild),
    joined_at: bot?.joined_at ?? timestampOf(world),
    large: false,
    member_count: guild.members.size,
    members: bot === undefined ? [] : [bot],
    // channelObject's result is a wide union; which member it is depends on `thread` alone.
    channels: channels
      .filter(({ thread }) => thread === null)
      .map((channel) => channelObject(world, channel)) as GatewayGuildCreateDispatchData['channels'],
    threads: channels
      .filter(({ thread }) => thread?.archived === false)
      .map((channel) => channelObject(world, channel)) as GatewayGuildCreateDispatchData['threads'],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}
