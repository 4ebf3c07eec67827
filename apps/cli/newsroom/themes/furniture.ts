import type { Edition } from '../edition.ts'
import type { NewsroomArticle } from '../sample-article.ts'

/** What a sharing plug-in leaves at the foot of every page. The plug-in is invented. */
export const PLUGIN_LINE = 'WP Chaupal Social Share Powered By : ChaupalPlugins'

/** Returns the address of an article's picture on the local server. */
export function imageUrl(article: NewsroomArticle, edition: Edition): string {
  return `${edition.home}images/${article.slug}.png`
}
