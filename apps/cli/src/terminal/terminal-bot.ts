import type { BotStarter, Message, Platform } from '@khabar/core'

/** The terminal as a chat platform: what is sent is handed to `show`. */
export function createTerminalPlatform(show: (message: Message) => void): Platform {
  let count = 0
  return {
    name: 'terminal',
    bulkPerSecond: 1_000,
    isIdempotent: false,
    async send(_address, message) {
      show(message)
      count += 1
      return { kind: 'sent', messageId: String(count) }
    },
  }
}

/** The terminal as a bot among bots. */
export function createTerminalStarter(show: (message: Message) => void): BotStarter {
  return {
    name: 'terminal',
    start: async () => ({ platform: createTerminalPlatform(show), stop: async () => {} }),
  }
}
