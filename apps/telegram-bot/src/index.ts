export { setMenus } from './menus.ts'
export { createTelegramPlatform } from './platform.ts'
export { renderTelegram, type TelegramPart } from './render.ts'
export { createTelegramStarter, telegramStarterOf } from './starter.ts'
