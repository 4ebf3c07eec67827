import type { Survey } from './survey-page.ts'

/** Who took a picture, on a line of its own. Source: credit lines of dailies in several languages. */
const CREDIT =
  /^\(?(?:(?:bild(?:er)?|credits?|crédito|crédit|foto(?:s|grafía)?|images?|photos?|picture|quelle|source|चित्र|फोटो|तस्वीर)\s*[:©]|©)/iu
/** An agency and a photographer in capitals: `AFP / ANNA BEISPIEL`. */
const AGENCY_CREDIT =
  /^(?:AFP|AP|APA|ANI|dpa|EPA|Getty Images|IANS|IMAGO|PTI|Reuters|Shutterstock)(?:\s*[/|·-]\s*\S.*)?$/u
/** What a line under a story wants from its reader. Source: closing lines of blogs and dailies. */
const PROMO =
  /(?:^|[^\p{L}])(?:abonnez|abonnieren?|abonnement|abo|assine|donate|download (?:our|the)|follow us|gefällt dir|inscreva|inscríbete|newsletter|sign up|spenden?|subscribe|subskrypc\p{L}*|suscr[ií]b\p{L}*|support (?:us|our)|unterstütze?n?)(?![\p{L}])/iu
const MAX_CREDIT_LENGTH = 100
const MAX_PROMO_LENGTH = 320
const REACH = 4

/** Returns true for a line that only says who took a picture. */
export function isCredit(text: string): boolean {
  return text.length <= MAX_CREDIT_LENGTH && (CREDIT.test(text) || AGENCY_CREDIT.test(text))
}

/** Returns those of the last kept lines that ask to subscribe, follow or give, where no story comes after them. */
export function trailingPromos(survey: Survey, kept: ReadonlySet<number>): number[] {
  const lines = [...kept]
  const promos: number[] = []
  const least = Math.max(1, lines.length - REACH)
  for (let at = lines.length - 1; at >= least; at -= 1) {
    const index = lines[at] ?? -1
    const text = survey.blocks[index]?.text ?? ''
    if (text.length > MAX_PROMO_LENGTH || !PROMO.test(text)) break
    promos.push(index)
  }
  return promos
}
