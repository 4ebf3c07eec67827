import { type Edition, listingUrl, neighboursOf, relatedTo, sectionsOf } from '../edition.ts'
import { escapeMarkup, scriptJson } from '../escape-markup.ts'
import { hindiDate, indianIsoDate } from '../hindi-date.ts'
import type { NewsroomArticle } from '../sample-article.ts'
import { signOffOf, teaserText } from '../teaser-text.ts'
import type { Theme } from '../theme.ts'
import { imageUrl } from './furniture.ts'

/** The look of नीम चौक: its own markup with JSON-LD, a bold dateline, the sign-off behind the last sentence and app walls. */
export const neemChowkTheme: Theme = {
  renderArticle: (article, edition) =>
    renderDocument(`${article.headline} | ${edition.outlet.name}`, renderStory(article, edition), {
      edition,
      head: renderHead(article, edition),
    }),
  renderListing: (title, articles, edition) =>
    renderDocument(
      `${title} | ${edition.outlet.name}`,
      `<div class="nc-list"><h1>${escapeMarkup(title)}</h1><ul>${articles.map(renderListItem).join('\n')}</ul></div>`,
      { edition },
    ),
  renderNotFound: (edition) =>
    renderDocument(
      `404 | ${edition.outlet.name}`,
      '<div class="nc-404"><h1>क्षमा करें, यह खबर यहां नहीं है</h1><p>हो सकता है कि पता गलत लिखा गया हो।</p></div>',
      { edition },
    ),
}

function renderDocument(
  title: string,
  main: string,
  { edition, head = '' }: { edition: Edition; head?: string },
): string {
  const menu = sectionsOf(edition).map(
    (name) => `<a href="${listingUrl(edition, 'section', name)}">${escapeMarkup(name)}</a>`,
  )
  return `<!doctype html>
<html lang="hi-IN"><head><meta charset="utf-8"><title>${escapeMarkup(title)}</title>
<link rel="alternate" type="application/rss+xml" href="${edition.home}rss.xml">
${head}</head>
<body>
<div class="nc-top"><a class="nc-logo" href="${edition.home}">${escapeMarkup(edition.outlet.name)}</a><div class="nc-menu">${menu.join(' ')}</div></div>
<div class="nc-app-strip">नीम चौक ऐप डाउनलोड करें और पाएं हर खबर सबसे पहले <button>ऐप खोलें</button></div>
<div class="nc-page">${main}</div>
<div class="nc-foot"><p>${escapeMarkup(edition.outlet.motto)}</p><p>हमारे बारे में, संपर्क, निजता नीति</p></div>
<div class="nc-cookie">यह साइट बेहतर अनुभव के लिए कुकीज का उपयोग करती है। <button>स्वीकार करें</button></div>
</body></html>
`
}

function renderHead(article: NewsroomArticle, edition: Edition): string {
  const date = indianIsoDate(article.publishedAt)
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: article.url,
    headline: article.headline,
    ...(article.subhead === null ? {} : { description: article.subhead }),
    datePublished: date,
    dateModified: date,
    articleSection: article.section,
    keywords: article.tags,
    inLanguage: 'hi',
    image: [imageUrl(article, edition)],
    author: { '@type': article.byline ? 'Person' : 'Organization', name: article.byline ?? 'नीम चौक डेस्क' },
    publisher: { '@type': 'NewsMediaOrganization', name: edition.outlet.name, url: edition.home },
  }
  return `<link rel="canonical" href="${article.url}">
<meta property="og:title" content="${escapeMarkup(article.headline)}">
<meta property="og:site_name" content="${escapeMarkup(edition.outlet.name)}">
<meta property="og:image" content="${imageUrl(article, edition)}">
<script type="application/ld+json">${scriptJson(data)}</script>
`
}

function renderStory(article: NewsroomArticle, edition: Edition): string {
  return `<div class="nc-crumb"><a href="${edition.home}">होम</a> / <a href="${listingUrl(edition, 'section', article.section)}">${escapeMarkup(article.section)}</a></div>
<div class="nc-story">
<h1>${escapeMarkup(article.headline)}</h1>
${article.subhead === null ? '' : `<h2 class="nc-strap">${escapeMarkup(article.subhead)}</h2>`}
<div class="nc-info"><span class="nc-by">${escapeMarkup(article.byline ?? 'नीम चौक डेस्क')}</span> <span class="nc-date">प्रकाशित: ${hindiDate(article.publishedAt)}</span> <button class="nc-copy">कॉपी लिंक</button></div>
<figure><img src="${imageUrl(article, edition)}" alt="" width="640" height="360"><figcaption>सांकेतिक तस्वीर</figcaption></figure>
<div class="nc-text">
${renderText(article, edition)}
</div>
<ul class="nc-tags">${article.tags.map((tag) => `<li><a href="${listingUrl(edition, 'tag', tag)}">#${escapeMarkup(tag)}</a></li>`).join('')}</ul>
</div>
<div class="nc-more"><h3>और खबरें</h3><ul>${relatedTo(article, edition, { count: 5 }).map(renderListItem).join('\n')}</ul></div>
${renderNeighbours(article, edition)}`
}

function renderText(article: NewsroomArticle, edition: Edition): string {
  const last = article.paragraphs.length - 1
  const place = article.dateline.length === 0 ? '' : `<b>${escapeMarkup(article.dateline.join('/'))}।</b> `
  const signOff = signOffOf(article)
  const paragraphs = article.paragraphs.map((text, index) => {
    const closing = index === last && signOff !== '' ? ` ${signOff}` : ''
    return `<p>${index === 0 ? place : ''}${escapeMarkup(text + closing)}</p>`
  })
  const also = relatedTo(article, edition)[0]
  const box = also
    ? `<div class="nc-also"><span>यह भी पढ़ें</span><a href="${also.url}">${escapeMarkup(also.headline)}</a></div>`
    : ''
  return [...paragraphs.slice(0, 3), box, '<div class="nc-ad">विज्ञापन</div>', ...paragraphs.slice(3)].join(
    '\n',
  )
}

function renderListItem(article: NewsroomArticle): string {
  return `<li><a href="${article.url}"><b>${escapeMarkup(article.headline)}</b></a><p>${escapeMarkup(teaserText(article, { maxWords: 24 }))}</p></li>`
}

function renderNeighbours(article: NewsroomArticle, edition: Edition): string {
  const { previous, next } = neighboursOf(article, edition)
  return `<div class="nc-turn">
${previous ? `<a class="nc-prev" href="${previous.url}"><i>पिछली खबर</i> ${escapeMarkup(previous.headline)}</a>` : ''}
${next ? `<a class="nc-next" href="${next.url}"><i>अगली खबर</i> ${escapeMarkup(next.headline)}</a>` : ''}
</div>`
}
