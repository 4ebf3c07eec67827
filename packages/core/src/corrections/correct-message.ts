import { translatorFor } from '../locales/translator.ts'
import { type DateStyle, formatTime } from '../messages/dates.ts'
import type { Action, Card, Message } from '../messages/message.ts'
import type { CorrectionDraft } from './correction.ts'

/**
 * A message with the card of a corrected story changed and marked `सुधार 14:20`; `null` where it shows no such card, or
 * already says what is now right. A withdrawn story keeps its headline, and says that it was withdrawn.
 */
export function correctMessage(
  message: Message,
  correction: CorrectionDraft,
  style: DateStyle,
): Message | null {
  if (message.kind === 'notice') return null
  if (message.kind === 'story') {
    const card = correctCard(message.card, correction, style)
    if (!card) return null
    return { ...message, card, actions: actionsAfter(message.actions, message.card.url, card.url) }
  }
  const cards = message.cards.map((card) => correctCard(card, correction, style) ?? card)
  return cards.some((card, index) => card !== message.cards[index]) ? { ...message, cards } : null
}

function correctCard(
  card: Card,
  { headlines, corrected, at }: CorrectionDraft,
  style: DateStyle,
): Card | null {
  if (!headlines.includes(card.headline)) return null
  const say = translatorFor(style.language, style.digits)
  const text = corrected ?? {
    headline: card.headline,
    summary: say('story-withdrawn'),
    url: null,
    imageUrl: null,
  }
  const { headline, summary, url, imageUrl } = text
  if (headline === card.headline && summary === card.summary) return null
  const mark = say('correction-mark', { time: formatTime(at, style) })
  const meta = card.correction ? card.meta.slice(`${card.correction} · `.length) : card.meta
  return { ...card, headline, summary, url, imageUrl, correction: mark, meta: `${mark} · ${meta}` }
}

/** The button that opened the story opens it where it is now. */
function actionsAfter(actions: readonly Action[], before: string | null, after: string | null): Action[] {
  return actions.flatMap((action) => {
    if (!('url' in action) || action.url !== before) return [action]
    return after === null ? [] : [{ ...action, url: after }]
  })
}
