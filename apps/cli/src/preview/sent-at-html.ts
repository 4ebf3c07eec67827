import type { Look, Shown } from './scene.ts'
import { timeHtml } from './time-html.ts'

/** A message's own time; both platforms mark what came without a sound with a crossed-out bell. */
export function sentAtHtml({ at, silent }: Shown, look: Look): string {
  return `${silent ? '🔕 ' : ''}${timeHtml(at, { style: 't', ...look })}`
}
