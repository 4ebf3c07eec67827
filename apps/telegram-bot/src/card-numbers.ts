import type { Card } from '@khabar/core'

/** A card's number as its reader reads it, and the story that its button opens. */
export type CardNumber = { readonly label: string; readonly storyId: number }

/** The numbers of cards from 1 on, in the digits that their own time lines are written in. */
export function numberCards(cards: readonly Card[]): CardNumber[] {
  const isDevanagari = cards.some(({ meta }) => /[०-९]/u.test(meta))
  const format = new Intl.NumberFormat(isDevanagari ? 'hi-u-nu-deva' : 'en', { useGrouping: false })
  return cards.map(({ storyId }, index) => ({ label: format.format(index + 1), storyId }))
}
