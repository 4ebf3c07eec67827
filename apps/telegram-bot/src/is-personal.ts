/** Commands whose answers in a group are between the bot and who asks: they change nothing that others see at once. */
const personal: ReadonlySet<string> = new Set([
  'forget',
  'help',
  'language',
  'mydata',
  'quiet',
  'screen',
  'settings',
  'topics',
  'unknown',
  'why',
])

/** Whether the answer to a command, by its name, is for one person only. */
export function isPersonal(name: string): boolean {
  return personal.has(name)
}
