import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('./chat-server.ts', import.meta.url))

/** What a local chat server shall be like. */
export type ServerSettings = {
  readonly platform: 'telegram' | 'discord'
  /** Chats that the bot may write to. */
  readonly readers: number
  /** Telegram's limit over all chats; `null`: none. */
  readonly perSecond: number | null
  /** How long Telegram takes for a message. */
  readonly latencyMs: number
}

/** What a server has seen since it was opened. */
export type ServerCount = {
  readonly accepted: number
  /** In how many chats a message was accepted. */
  readonly chats: number
  /** Answered with 429. */
  readonly refused: number
}

/** A local chat server in a process of its own. */
export type ChatServer = {
  readonly url: string
  readonly token: string
  /** Its readers, as core addresses them. */
  readonly addresses: readonly string[]
  count(): Promise<ServerCount>
  close(): void
}

/** Starts the local Telegram or Discord server of `test/` in a process of its own, so that its work is not counted as ours. */
export async function openChatServer(settings: ServerSettings): Promise<ChatServer> {
  const child = fork(PROGRAM, [JSON.stringify(settings)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const answer = async () => {
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`The local ${settings.platform} server ended with ${code}.`)
    })
    const [message] = await Promise.race([once(child, 'message'), ended])
    return message
  }
  return {
    ...(await answer()),
    count() {
      child.send('count')
      return answer()
    },
    close: () => void child.kill('SIGKILL'),
  }
}
