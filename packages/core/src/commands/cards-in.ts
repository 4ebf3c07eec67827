import { z } from 'zod'

const card = z.object({ storyId: z.number() })
const stored = z.object({
  intro: z.string().nullish(),
  card: card.optional(),
  cards: z.array(card).optional(),
})

/** The stories in a message as it was stored, by whatever version of this program. */
export function cardsIn(message: unknown): readonly { readonly storyId: number }[] {
  const { data } = stored.safeParse(message)
  return data?.cards ?? (data?.card ? [data.card] : [])
}

/** The line above the story in a message as it was stored; `null` where it has none. */
export function introIn(message: unknown): string | null {
  return stored.safeParse(message).data?.intro ?? null
}
