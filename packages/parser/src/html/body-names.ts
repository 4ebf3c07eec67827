/**
 * Words of a `class` or `id` (as `namesOf` gives them) under which outlets and themes keep an article's text, best
 * first.
 *
 * Source: WordPress core and frequent news themes, and the markup of Hindi dailies. One publisher's quirk is a row of
 * `PUBLISHERS` instead.
 */
export const BODY_NAMES: readonly RegExp[] = [
  names('entry-content|td-post-content|(?:single-)?post-?(?:content|body)|jeg_inner_content'),
  names('article[-_]*(?:desc|body|content|text)|articlebody'),
  names(
    'story[-_]*(?:content|body|details|text)|news[-_]?(?:content|details?|body|text)|content-body|detail-content',
  ),
]

function names(alternatives: string): RegExp {
  return new RegExp(`(?:^|\\s)(?:${alternatives})(?=$|\\s)`)
}
