import type { SimilarArticle } from '../articles/stored-article.ts'
import type { EventLikeness } from './compare-events.ts'
import { isContest } from './contest-words.ts'
import type { Fingerprint } from './fingerprint.ts'
import type { FoundReason } from './join-reason.ts'
import { isSameColumn } from './recurring-subjects.ts'

/** A story stays open so long after its newest article. */
export const storyHours = 72

/** A text of which so much stands in another is that text again. */
const copiedFrom = 0.65
/**
 * From such a likeness on, with so many names and numbers shared, two articles tell one event. Short reports are alike
 * with fewer. Tuned on the dev half of bench/gold/story-pairs and the sample newsroom.
 */
const rewriteFrom = [
  { score: 0.25, evidence: 3 },
  { score: 0.6, evidence: 2.5 },
]
/** More are needed of reports that name different places. */
const elsewhereFactor = 1.5
/** So much text of one desk's reports of two accidents may be the same. */
const formulaFrom = 0.25

/** What of an article decides about its story. */
export type StoryDraft = { readonly fingerprint: Fingerprint; readonly publishedAt: Temporal.Instant }

/** An article that may be of the same event, with whether a teaser of the new article's page points to it. */
export type StoryCandidate = SimilarArticle & { readonly linked: boolean }

/** A candidate with what it is to the new article: `null` where both tell different events. */
export type JudgedCandidate = {
  readonly candidate: StoryCandidate
  readonly likeness: EventLikeness
  /** How alike they are, 0 to 1. */
  readonly score: number
  readonly kind: FoundReason['kind'] | null
}

/** Judges one candidate by what it has in common with a new article. */
export function judgeCandidate(
  draft: StoryDraft,
  candidate: StoryCandidate,
  likeness: EventLikeness,
): JudgedCandidate {
  const hours = Math.abs(draft.publishedAt.since(candidate.publishedAt).total('hours'))
  const isOpen = hours <= storyHours && !isNextIssue(draft, candidate)
  if (isOpen && likeness.copied >= copiedFrom && !likeness.placesDiffer && !likeness.numbersDiffer)
    return { candidate, likeness, score: likeness.copied, kind: 'near-duplicate' }
  const score = rewriteScore(likeness, { hours, linked: candidate.linked })
  const evidence = likeness.evidence / (likeness.placesDiffer ? elsewhereFactor : 1)
  const isRewrite =
    isOpen &&
    (likeness.isNamed || rewriteFrom.some((least) => score >= least.score && evidence >= least.evidence)) &&
    !isOtherContest(draft, candidate, likeness) &&
    !isFormula(likeness)
  return { candidate, likeness, score, kind: isRewrite ? 'rewrite' : null }
}

/** Time, other places and other numbers of people speak against one event; a link from page to page speaks for it. */
function rewriteScore(
  { cosine, placesDiffer, numbersDiffer, countsDiffer }: EventLikeness,
  { hours, linked }: { hours: number; linked: boolean },
): number {
  const factor =
    (1 - (0.2 * hours) / storyHours) *
    (placesDiffer ? 0.75 : 1) *
    (numbersDiffer ? 0.85 : 1) *
    (countsDiffer ? 0.85 : 1) *
    (linked ? 1.15 : 1)
  return Math.min(1, cosine * factor)
}

/** Gold is dear again the next day: a standing report is one of its day, in India. */
function isNextIssue(draft: StoryDraft, { fingerprint, publishedAt }: SimilarArticle): boolean {
  const isOneDay = dayOf(draft.publishedAt) === dayOf(publishedAt)
  return !isOneDay && isSameColumn(draft.fingerprint.headline, fingerprint.headline)
}

/** Two matches of one series share all but their result. */
function isOtherContest(
  draft: StoryDraft,
  { fingerprint }: SimilarArticle,
  likeness: EventLikeness,
): boolean {
  return likeness.numbersDiffer && isContest(draft.fingerprint) && isContest(fingerprint)
}

/** A desk's formula, filled in for another place: the shared words are the formula's. */
function isFormula({ copied, placesDiffer }: EventLikeness): boolean {
  return placesDiffer && copied >= formulaFrom
}

function dayOf(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO('Asia/Kolkata').toPlainDate().toString()
}
