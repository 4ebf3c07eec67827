export { runCli } from './run-cli.ts'
export { renderTerminal } from './terminal/render-terminal.ts'
export { createTerminalPlatform, createTerminalStarter } from './terminal/terminal-bot.ts'
