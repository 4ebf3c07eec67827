import { type ChatServer, openChatServer } from './open-chat-server.ts'

/** A local Telegram and a local Discord, for one `khabar start` after another. */
export type BothServers = { readonly telegram: ChatServer; readonly discord: ChatServer; close(): void }

/** Starts both local chat servers, without a limit and with one reader each. */
export async function openBothServers(): Promise<BothServers> {
  const settings = { readers: 1, perSecond: null, latencyMs: 0 }
  const [telegram, discord] = await Promise.all([
    openChatServer({ platform: 'telegram', ...settings }),
    openChatServer({ platform: 'discord', ...settings }),
  ])
  return {
    telegram,
    discord,
    close() {
      telegram.close()
      discord.close()
    },
  }
}
