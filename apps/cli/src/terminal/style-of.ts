import type { Streams } from '../console-streams.ts'
import type { TerminalStyle } from './render-terminal.ts'

const widest = 96

/** How to write on a stream: colours on a terminal only (and not where NO_COLOR is set), lines no wider than it. */
export function styleOf({ stdout, env }: Streams): TerminalStyle {
  const isTerminal = 'isTTY' in stdout && stdout.isTTY === true
  const columns = 'columns' in stdout && stdout.columns ? stdout.columns : widest
  return { width: Math.max(20, Math.min(widest, columns)), colour: isTerminal && !env.NO_COLOR }
}
