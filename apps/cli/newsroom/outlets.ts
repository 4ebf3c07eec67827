/** What the newsroom knows of an invented outlet besides its articles. */
export type Outlet = {
  /** Its path on the server and its folder under `articles/`. */
  readonly key: string
  readonly name: string
  readonly motto: string
  /** Path of its list of articles, after `/<key>/`. */
  readonly list: string
  readonly format: 'feed' | 'wordpress'
}

/** The three outlets, none of which exists: no paper of these names was found when they were chosen. */
export const outlets: readonly Outlet[] = [
  { key: 'bhor-pahar', name: 'भोर पहर', motto: 'दिन की पहली बात', list: 'feed/', format: 'feed' },
  { key: 'neem-chowk', name: 'नीम चौक', motto: 'जहां शहर बात करता है', list: 'rss.xml', format: 'feed' },
  {
    key: 'pagdandi',
    name: 'पगडंडी पोस्ट',
    motto: 'गांव-कस्बे की डाक',
    list: 'wp-json/wp/v2/posts?per_page=20&_embed=1',
    format: 'wordpress',
  },
]

/** Returns the address of an outlet's home page, with the closing slash. */
export function homeOf(outlet: Outlet, origin: string): string {
  return `${origin}/${outlet.key}/`
}
