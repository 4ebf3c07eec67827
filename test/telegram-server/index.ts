export type { Call, CallFilter, Outcome } from './calls/call.ts'
export type { SeenMessage } from './chats/seen-message.ts'
export {
  createTelegramServer,
  type TelegramServer,
  type TelegramServerOptions,
  type UserProfile,
} from './create-telegram-server.ts'
export type { Fault, FaultHandle, FaultKind } from './faults/fault.ts'
export type { RateLimits } from './limits/create-rate-limiter.ts'
export type { ChatRef } from './people/chat-ref.ts'
export type { Person } from './people/create-person.ts'
export type { Room, Topic } from './people/create-room.ts'
export type { PressedButton } from './people/press-button.ts'
export { visibleText } from './rich/visible-text.ts'
export type { CallbackAnswer, InlineAnswer } from './world.ts'
