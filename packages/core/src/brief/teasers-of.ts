import type { Teaser, TeaserSet } from '@khabar/parser'

/**
 * The related stories of a page, each once, in the page's order: a page that shows a story in its text and again below
 * it has one teaser for it, the one that says more. Stories are the same by address, without one by headline.
 */
export function teasersOf(teaserSets: readonly TeaserSet[]): Teaser[] {
  const teasers = new Map<string, Teaser>()
  for (const teaser of teaserSets.flatMap((set) => set.teasers)) {
    const key = teaser.url ?? teaser.headline
    const known = teasers.get(key)
    if (!known || (teaser.text?.length ?? 0) > (known.text?.length ?? 0)) teasers.set(key, teaser)
  }
  return [...teasers.values()]
}
