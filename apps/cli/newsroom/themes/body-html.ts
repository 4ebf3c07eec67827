import { escapeMarkup } from '../escape-markup.ts'
import type { NewsroomArticle } from '../sample-article.ts'
import { datedOpening, signOffOf } from '../teaser-text.ts'

/** Returns the whole text as WordPress stores it: one `<p>` a paragraph, dateline in the first, sign-off as the last. */
export function bodyHtml(article: NewsroomArticle): string {
  return bodyParagraphs(article).join('\n')
}

/** Returns the same paragraphs one by one, for themes that put something between them. */
export function bodyParagraphs(article: NewsroomArticle): string[] {
  const texts = [datedOpening(article), ...article.paragraphs.slice(1), signOffOf(article)]
  return texts.filter((text) => text !== '').map((text) => `<p>${escapeMarkup(text)}</p>`)
}
