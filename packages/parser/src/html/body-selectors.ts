/**
 * Where outlets and themes keep an article's text, best first. Simple selectors only (no combinators), so that one
 * pass over the elements finds them.
 *
 * Source: schema.org microdata, WordPress core and frequent news themes, and the markup of Hindi dailies. A
 * publisher's quirk is one row here.
 */
export const BODY_SELECTORS: readonly string[] = [
  '[itemprop="articleBody"]',
  '.entry-content, .td-post-content, .post-content, .single-post-content, .post-body, .jeg_inner_content',
  '.article-desc, .article-body, .article-content, .article__content, .article_content, .articlebody',
  '.story-content, .story-body, .story__content, .story_content, .story-details, .storyBody',
  '.news-content, .news-detail, .news-details, .newsbody, .content-body, .detail-content',
  '#article-body, #articleBody, #story, #content-body',
  'article',
]
