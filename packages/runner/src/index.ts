export { everyMinute } from './every-minute.ts'
export { loadSettings } from './load-settings.ts'
export { runBots } from './run-bots.ts'
