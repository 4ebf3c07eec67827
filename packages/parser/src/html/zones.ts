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

/**
 * Names of the text's own wrappers, which no word below can make furniture: theirs, and those of WordPress posts, whose
 * class lists the post's categories and tags.
 */
export const MAIN_NAMES =
  /(?:^|\s)(?:article-?body|article-?content|entry-content|post-content|story-?body|hentry|post-\d+|type-post)(?=$|\s)/

/** Names of a reporter's running comments. Same source. */
export const LIVE_NAMES = /(?:^|[\s_-])(?:live|liveblog|liveticker|ticker)(?=$|[\s_-])/

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
      'comments?|community|comment[-_](?!count)\\w+|commentlist|commentary[-_]list|disqus\\w*|fb[-_]comments|kommentare?|respond|replies',
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
      'ad|ads|advert\\w*|app[-_](?:download|promo)|(?:about[-_]?)?(?:the[-_]?)?(?:author|autor)[-_]?(?:box|bio|card|desc\\w*|details|info|profile|section|widget)|bio|biography|profile[-_]?\\w*|bread[-_]?crumbs?|bredcrums|banner|cmplz|consent|cookie\\w*|copyright|donat\\w+|entry-meta|footer|gdpr|imprint|login|menu|modal|nav|navbar|navigation|newsletter|pagination|popup|post[-_]?(?:meta|tags)|rating\\w*|sponsor\\w*|promo\\w*|share\\w*|sharedaddy|sharing|social\\w*|subscri\\w+|tag[-_]?cloud|tags\\w*|vigyapan',
    ),
  ],
  ['caption', words('wp[-_]caption(?:[-_]text)?|image[-_]caption|photo[-_]caption|caption')],
]

function words(alternatives: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${alternatives})(?=$|[\\s_-])`)
}
