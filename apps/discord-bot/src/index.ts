export { createDiscordPlatform } from './platform.ts'
export { type DiscordPart, nonceOf, renderDiscord } from './render.ts'
export { createDiscordStarter, discordStarterOf } from './starter.ts'
