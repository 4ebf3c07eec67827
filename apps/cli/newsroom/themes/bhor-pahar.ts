import { type Edition, listingUrl, neighboursOf, relatedTo, sectionsOf } from '../edition.ts'
import { escapeMarkup } from '../escape-markup.ts'
import { hindiDate, indianIsoDate } from '../hindi-date.ts'
import type { NewsroomArticle } from '../sample-article.ts'
import { teaserText } from '../teaser-text.ts'
import type { Theme } from '../theme.ts'
import { bodyParagraphs } from './body-html.ts'
import { imageUrl, PLUGIN_LINE } from './furniture.ts'

/** The look of भोर पहर: a WordPress theme with share lines, an author box and Read Previous / Read Next. */
export const bhorPaharTheme: Theme = {
  renderArticle: (article, edition) =>
    renderDocument(`${article.headline} - ${edition.outlet.name}`, renderPost(article, edition), {
      edition,
      head: renderMeta(article, edition),
    }),
  renderListing: (title, articles, edition) =>
    renderDocument(
      `${title} - ${edition.outlet.name}`,
      `<main id="main"><h1 class="page-title">${escapeMarkup(title)}</h1>${articles.map(renderCard).join('\n')}</main>`,
      { edition },
    ),
  renderNotFound: (edition) =>
    renderDocument(
      `पन्ना नहीं मिला - ${edition.outlet.name}`,
      `<main id="main" class="error-404"><h1>पन्ना नहीं मिला</h1><p>यह पता बदल गया है या पन्ना हटा दिया गया है।</p></main>`,
      { edition },
    ),
}

function renderDocument(
  title: string,
  main: string,
  { edition, head = '' }: { edition: Edition; head?: string },
): string {
  return `<!DOCTYPE html>
<html lang="hi">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<link rel="alternate" type="application/rss+xml" title="${escapeMarkup(edition.outlet.name)} &raquo; फ़ीड" href="${edition.home}feed/">
${head}
</head>
<body class="wp-theme-bhor">
<div id="page" class="site">
<header id="masthead" class="site-header">
<p class="site-title"><a href="${edition.home}" rel="home">${escapeMarkup(edition.outlet.name)}</a></p>
<p class="site-description">${escapeMarkup(edition.outlet.motto)}</p>
<nav id="site-navigation"><ul id="primary-menu">${sectionsOf(edition)
    .map(
      (name) =>
        `<li class="menu-item"><a href="${listingUrl(edition, 'section', name)}">${escapeMarkup(name)}</a></li>`,
    )
    .join('')}</ul></nav>
</header>
${main}
<footer id="colophon" class="site-footer">
<p>सर्वाधिकार सुरक्षित ${escapeMarkup(edition.outlet.name)}</p>
<div class="cookie-notice">हमारी वेबसाइट कुकी का इस्तेमाल करती है। <button type="button">ठीक है</button></div>
<div class="plugin-credit">${PLUGIN_LINE}</div>
</footer>
</div>
</body>
</html>
`
}

function renderMeta(article: NewsroomArticle, edition: Edition): string {
  const date = indianIsoDate(article.publishedAt)
  return `<link rel="canonical" href="${article.url}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${escapeMarkup(edition.outlet.name)}">
<meta property="og:title" content="${escapeMarkup(article.headline)}">
<meta property="og:url" content="${article.url}">
<meta property="og:image" content="${imageUrl(article, edition)}">
<meta property="article:published_time" content="${date}">
<meta property="article:section" content="${escapeMarkup(article.section)}">
${article.tags.map((tag) => `<meta property="article:tag" content="${escapeMarkup(tag)}">`).join('\n')}`
}

function renderPost(article: NewsroomArticle, edition: Edition): string {
  const writer = article.byline ?? 'admin'
  return `<main id="main" class="site-main">
<nav class="breadcrumbs"><a href="${edition.home}">होम</a> &raquo; <a href="${listingUrl(edition, 'section', article.section)}">${escapeMarkup(article.section)}</a></nav>
<article id="post-${article.id}" class="post-${article.id} post type-post status-publish format-standard hentry">
<header class="entry-header">
<h1 class="entry-title">${escapeMarkup(article.headline)}</h1>
<div class="entry-meta"><span class="byline author vcard">${escapeMarkup(writer)}</span> <time class="entry-date published" datetime="${indianIsoDate(article.publishedAt)}">${hindiDate(article.publishedAt)}</time></div>
</header>
<div class="share-line">शेयर करें: <a class="share-whatsapp" href="https://wa.me/?text=${encodeURIComponent(article.url)}">WhatsApp</a> <a class="share-facebook" href="https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(article.url)}">Facebook</a></div>
<div class="post-thumbnail"><img src="${imageUrl(article, edition)}" alt="${escapeMarkup(article.headline)}" width="640" height="360"></div>
<div class="entry-content">
${renderBody(article, edition)}
</div>
<footer class="entry-footer"><span class="tags-links">टैग: ${article.tags
    .map((tag) => `<a href="${listingUrl(edition, 'tag', tag)}" rel="tag">${escapeMarkup(tag)}</a>`)
    .join(', ')}</span></footer>
</article>
<section class="related-posts"><h2 class="related-title">संबंधित खबरें</h2>
${relatedTo(article, edition).map(renderCard).join('\n')}
</section>
<div class="author-box"><div class="author-name">${escapeMarkup(writer)}</div></div>
${renderNavigation(article, edition)}
</main>`
}

function renderBody(article: NewsroomArticle, edition: Edition): string {
  const paragraphs = bodyParagraphs(article)
  const also = relatedTo(article, edition)[0]
  const advert = '<div class="ad-slot"><span class="ad-label">विज्ञापन</span></div>'
  const link = also
    ? `<p><strong>ये भी पढ़ें: <a href="${also.url}">${escapeMarkup(also.headline)}</a></strong></p>`
    : ''
  return [...paragraphs.slice(0, 2), advert, ...paragraphs.slice(2, 4), link, ...paragraphs.slice(4)].join(
    '\n',
  )
}

function renderCard(article: NewsroomArticle): string {
  return `<div class="related-item"><h3 class="entry-title"><a href="${article.url}" rel="bookmark">${escapeMarkup(article.headline)}</a></h3>
<div class="entry-excerpt"><p>${escapeMarkup(teaserText(article))}</p></div></div>`
}

function renderNavigation(article: NewsroomArticle, edition: Edition): string {
  const { previous, next } = neighboursOf(article, edition)
  return `<nav class="navigation post-navigation"><div class="nav-links">
${previous ? `<div class="nav-previous"><a href="${previous.url}" rel="prev"><span class="meta-nav">Read Previous</span> <span class="post-title">${escapeMarkup(previous.headline)}</span></a></div>` : ''}
${next ? `<div class="nav-next"><a href="${next.url}" rel="next"><span class="meta-nav">Read Next</span> <span class="post-title">${escapeMarkup(next.headline)}</span></a></div>` : ''}
</div></nav>`
}
