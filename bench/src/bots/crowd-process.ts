import { type Asking, askCrowd } from './ask-crowd.ts'
import { createDiscordCrowd } from './create-discord-crowd.ts'
import { createTelegramCrowd } from './create-telegram-crowd.ts'
import type { CrowdSettings } from './open-crowd.ts'

/**
 * A local chat server with its people: `crowd-process.ts SETTINGS`, started by `openCrowd`. Server and people share a
 * process, so that what is measured is read off one clock.
 */
const settings: CrowdSettings = JSON.parse(process.argv[2] ?? '{}')
const crowd = await (settings.platform === 'telegram'
  ? createTelegramCrowd(settings)
  : createDiscordCrowd(settings))
process.on('disconnect', () => process.exit())
process.on('message', async (asking: Asking) => {
  process.send?.({ ...(await askCrowd(crowd, asking)), refused: crowd.refused() })
})
process.send?.(crowd.facts)
