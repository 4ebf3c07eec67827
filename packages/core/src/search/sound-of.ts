import { soundsOf } from '../language/romanised/sounds-of.ts'

/** The key by sound under which the vocabulary keeps a term; `''` where it has none. */
export function soundOf(term: string): string {
  return soundsOf(term)[0] ?? ''
}
