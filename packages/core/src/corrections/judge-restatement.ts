import type { Article } from '@khabar/parser'
import { analyse } from '../language/analyse.ts'
import { nameOf } from '../language/names/name-index.ts'
import { countNegations } from '../language/negations.ts'
import { splitWords } from '../language/split-words.ts'
import { quantitiesIn } from '../summarise/quantities.ts'
import type { Summary } from '../summarise/summary.ts'

/** What of an article a change is judged by. */
export type Telling = {
  readonly article: Pick<Article, 'headline' | 'paragraphs'>
  readonly summary: Pick<Summary, 'text'>
}

/**
 * Words that outlets add to a headline or take away without changing what it says. Source: our own reading of Hindi
 * sites; sorted.
 */
const tags = new Set(
  analyse('अपडेट एक्सक्लूसिव खबर जानिए जानें तस्वीर तस्वीरें देखिए देखें पढ़ें पढ़िए फोटो ब्रेकिंग लाइव विस्तार वीडियो'),
)

/**
 * What to do about an article that its outlet changed: `tell` those who were sent it, take it over in `silence`, or
 * nothing, for it says the `same`.
 *
 * Told is a headline with other words, other numbers, another order or a turned meaning (punctuation, spelling variants,
 * labels and added tags are none of these), and a summary with a number or a name that the article does not have any more.
 */
export function judgeRestatement(before: Telling, after: Telling): 'tell' | 'silent' | 'same' {
  if (headlineKey(before) !== headlineKey(after)) return 'tell'
  if (before.summary.text === after.summary.text)
    return before.article.headline === after.article.headline ? 'same' : 'silent'
  return takesBack(before, after) ? 'tell' : 'silent'
}

function headlineKey({ article: { headline } }: Telling): string {
  const terms = analyse(headline).filter((term) => !tags.has(term))
  return [...terms, countNegations(splitWords(headline))].join(' ')
}

/** Whether a number or name of the old summary stands nowhere in the article as it is now. */
function takesBack({ summary }: Telling, { article }: Telling): boolean {
  const whole = [article.headline, ...article.paragraphs].join('\n')
  const amounts = new Set(quantitiesIn(whole).flatMap(({ readings }) => readings))
  if (quantitiesIn(summary.text).some(({ readings }) => !readings.some((reading) => amounts.has(reading))))
    return true
  const terms = new Set(analyse(whole))
  return analyse(summary.text).some((term) => nameOf(term) !== null && !terms.has(term))
}
