/** What a part of a page is for. */
export type Zone = 'content' | 'related' | 'sidebar' | 'chrome' | 'comments' | 'caption' | 'hidden'

/** Zones by element name. Source: the HTML standard's sectioning elements. */
export const TAG_ZONES: ReadonlyMap<string, Zone> = new Map([
  ['aside', 'sidebar'],
  ['dialog', 'chrome'],
  ['figcaption', 'caption'],
  ['figure', 'caption'],
  ['footer', 'chrome'],
  ['form', 'chrome'],
  ['nav', 'chrome'],
])

/** Names of wrappers around the text itself, which no word below can make furniture. Same source as below. */
export const MAIN_NAMES =
  /(?:^|\s)(?:article-?body|article-?content|entry-content|post-content|story-?body)(?=$|\s)/

/**
 * Words in a `class` or `id` (as `namesOf` gives them) that tell a zone, tried in this order, whole words between
 * `-`, `_` and spaces.
 *
 * Source: WordPress core and its frequent themes and plug-ins, and the markup of Hindi dailies.
 */
export const CLASS_ZONES: readonly (readonly [Zone, RegExp])[] = [
  [
    'hidden',
    /(?:^|\s)(?:d-none|hidden|hide|invisible|is-hidden|visually-?hidden|screen-reader-text|sr-only)(?=$|\s)/,
  ],
  [
    'comments',
    words(
      'comments?|comment[-_](?!count)\\w+|commentlist|commentary[-_]list|disqus\\w*|fb[-_]comments|kommentare?|respond|replies',
    ),
  ],
  [
    'related',
    words(
      'also[-_]?read|alsoread|crp[-_]related|jp[-_]relatedposts|latest[-_](?:news|posts|stories)|more[-_](?:news|stories|posts|articles)|most[-_]?(?:read|popular|viewed)|read[-_]?(?:also|next)|recent[-_]?posts|recommend(?:ed|ation|ations)?|related\\w*|similar[-_]?\\w*|taboola|outbrain|trending\\w*|yarpp\\w*',
    ),
  ],
  ['sidebar', words('rhs|right[-_]?(?:rail|col|column|side|sidebar)|side[-_]?bar\\w*|widget[-_]?area')],
  [
    'chrome',
    words(
      'ad|ads|advert\\w*|app[-_](?:download|promo)|author[-_]?(?:box|bio|info)|bread[-_]?crumbs?|bredcrums|cookie\\w*|footer|login|menu|modal|nav|navbar|navigation|newsletter|pagination|popup|post[-_]?tags|promo\\w*|share\\w*|sharedaddy|sharing|social\\w*|subscri\\w+|tag[-_]?cloud|tags\\w*|vigyapan',
    ),
  ],
  ['caption', words('wp[-_]caption(?:[-_]text)?|image[-_]caption|photo[-_]caption|caption')],
]

function words(alternatives: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${alternatives})(?=$|[\\s_-])`)
}
