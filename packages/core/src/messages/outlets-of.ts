import type { Story } from '../stories/story.ts'

/** The outlets of a story, that of its headline first. */
export function outletsOf({ source, sources }: Pick<Story, 'source' | 'sources'>): string[] {
  return [source, ...sources.filter((other) => other !== source)]
}
