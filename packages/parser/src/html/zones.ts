/** What a part of a page is for. */
export type Zone = 'content' | 'related' | 'sidebar' | 'chrome' | 'caption' | 'hidden'

/** Zones by element name. Source: the HTML standard's sectioning elements. */
export const TAG_ZONES: ReadonlyMap<string, Zone> = new Map([
  ['aside', 'sidebar'],
  ['figcaption', 'caption'],
  ['figure', 'caption'],
  ['footer', 'chrome'],
  ['form', 'chrome'],
  ['nav', 'chrome'],
])

/**
 * Words in a `class` or `id` that tell a zone, tried in this order, whole words between `-`, `_` and spaces.
 *
 * Source: WordPress core and its frequent themes and plug-ins, and the markup of Hindi dailies.
 */
export const CLASS_ZONES: readonly (readonly [Zone, RegExp])[] = [
  ['hidden', words('hidden|hide|invisible|visually[-_]hidden|screen[-_]reader[-_]text|sr[-_]only')],
  [
    'related',
    words(
      'also[-_]?read|alsoread|crp[-_]related|jp[-_]relatedposts|latest[-_](?:news|posts|stories)|more[-_](?:news|stories|posts)|most[-_]?(?:read|popular|viewed)|read[-_]?(?:also|more|next)|recent[-_]?posts|recommend(?:ed|ation|ations)?|related(?:[-_]?\\w+)?|similar[-_]?\\w*|trending(?:[-_]?\\w+)?|yarpp(?:[-_]?\\w+)?',
    ),
  ],
  [
    'sidebar',
    words(
      'rhs|right[-_]?(?:rail|col|column|side|sidebar)|side[-_]?bar|sidebar\\w*|secondary|widget[-_]?area',
    ),
  ],
  [
    'chrome',
    words(
      'ad|ads|advert\\w*|app[-_](?:download|promo)|author[-_]?(?:box|bio|info)|breadcrumbs?|bredcrums|comments?|comment[-_]\\w+|cookie\\w*|disqus|footer|login|menu|modal|nav|navbar|navigation|newsletter|popup|post[-_]?tags|promo\\w*|respond|share\\w*|sharedaddy|sharing|social\\w*|subscri\\w+|tag[-_]?cloud|tags\\w*|vigyapan',
    ),
  ],
  ['caption', words('wp[-_]caption(?:[-_]text)?|image[-_]caption|photo[-_]caption|caption')],
]

function words(alternatives: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${alternatives})(?=$|[\\s_-])`, 'i')
}
