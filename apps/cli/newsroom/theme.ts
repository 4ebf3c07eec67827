import type { Edition } from './edition.ts'
import type { NewsroomArticle } from './sample-article.ts'

/** How an outlet's pages look. Each function returns a whole HTML document. */
export interface Theme {
  renderArticle(article: NewsroomArticle, edition: Edition): string
  /** A home, section or tag page. */
  renderListing(title: string, articles: readonly NewsroomArticle[], edition: Edition): string
  renderNotFound(edition: Edition): string
}
