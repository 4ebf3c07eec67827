import { summariseArticle } from '../summarise/summarise-article.ts'
import type { Summariser } from './summariser.ts'

/** The summariser that needs no model: the article's own sentences, on this machine. */
export const extractiveSummariser: Summariser = {
  summarise: async (article, { maxWords }) => summariseArticle(article, { maxWords }),
}
