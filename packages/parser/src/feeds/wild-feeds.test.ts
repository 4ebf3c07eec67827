import { expect, test } from 'vitest'
import type { Feed } from '../feed.ts'
import { parseFeed } from './parse-feed.ts'

const url = 'https://nagar.example/khel/feed/'

function rss(items: string, channel = ''): string {
  return `<rss version="2.0"><channel><title>नगर समाचार</title>${channel}${items}</channel></rss>`
}

function atom(entries: string, attributes = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>नगर</title>${entries}</feed>`
}

function itemOf(text: string): Partial<Feed['items'][number]> {
  return parseFeed(text, { url }).items[0] ?? {}
}

const item = '<item><title>नदी में नाव चली</title><link>/1</link></item>'

test.each([
  ['a mark of the byte order', `\uFEFF${rss(item)}`],
  ['white space before the prolog', `\n\n<?xml version="1.0"?>${rss(item)}`],
  ['a wrong prolog', `<?xml version="9" encoding="klingon"?>${rss(item)}`],
  ['a warning of PHP', `<br />\n<b>Warning</b>: x in y on line 3<br />\n<?xml version="1.0"?>${rss(item)}`],
  ['a comment that names its tags', `<!-- <rss> is <channel> > --><?xml version="1.0"?>${rss(item)}`],
  ['a page around it', `<!DOCTYPE html><html><body>${rss(item)}</body></html>`],
  ['no channel', `<rss version="0.91">${item}</rss>`],
  ['items beside the channel', `<rss><channel><title>क</title></channel>${item}</rss>`],
  ['an element that was left open', rss(item, '<itunes:category text="x">')],
  ['capital letters', rss(item).toUpperCase()],
  ['junk behind it', `${rss(item)}<!-- cached --><script>x</script>`],
])('a feed with %s is read', (_, text) => {
  expect(parseFeed(text, { url }).items).toMatchObject([{ url: 'https://nagar.example/1' }])
})

test('names that nobody declared, bare ampersands and control characters are no trouble', () => {
  const title = 'बाढ़&nbsp;राहत &raquo; A&B &amp; R&D &hellip; \u0007\u0000क'
  expect(itemOf(rss(`<item><title>${title}</title><link>/1?a=1&b=2</link></item>`))).toMatchObject({
    headline: 'बाढ़ राहत » A&B & R&D … क'.normalize('NFC'),
    url: 'https://nagar.example/1?a=1&b=2',
  })
})

test.each([
  ['&amp;lt;b&amp;gt; क्या है', '<b> क्या है'],
  ['दाम &amp;#163;5 हुआ', 'दाम £5 हुआ'],
  ['<![CDATA[चाय &amp; नाश्ता]]>', 'चाय & नाश्ता'],
  ['नया &lt;i&gt;पुल&lt;/i&gt;', 'नया पुल'],
  ['नया <i>पुल</i> &amp; सड़क', 'नया पुल & सड़क'],
])('an RSS title %s shows as %s', (title, headline) => {
  expect(itemOf(rss(`<item><title>${title}</title></item>`)).headline).toBe(headline.normalize('NFC'))
})

test.each([
  ['<title>A &lt;b&gt; tag</title>', 'A <b> tag'],
  ['<title type="text">&lt;b&gt; &amp;lt; &amp;#8211;</title>', '<b> &lt; –'],
  ['<title>नया &lt;b&gt;पुल&lt;/b&gt;</title>', 'नया पुल'],
  ['<title type="html">नया &lt;b&gt;पुल&lt;/b&gt; &amp;amp; सड़क</title>', 'नया पुल & सड़क'],
  ['<title type="html"><![CDATA[नया <b>पुल</b>]]></title>', 'नया पुल'],
  [
    '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">नया <b>पुल</b> &lt;3</div></title>',
    'नया पुल <3',
  ],
  ['<title type="text/html" mode="escaped">नया &lt;b&gt;पुल&lt;/b&gt;</title>', 'नया पुल'],
  ['<title type="text/plain" mode="base64">4KSo4KSv4KS+</title>', 'नया'],
])('an Atom %s shows as %s', (title, headline) => {
  expect(itemOf(atom(`<entry>${title}<id>1</id></entry>`)).headline).toBe(headline.normalize('NFC'))
})

test('Atom content comes as HTML whatever its type, and not at all where it is no text', () => {
  const contentOf = (content: string) => itemOf(atom(`<entry><title>क</title>${content}</entry>`)).contentHtml
  const div = '<div xmlns="http://www.w3.org/1999/xhtml"><p>एक &amp; दो</p></div>'
  expect(contentOf(`<content type="xhtml">${div}</content>`)).toBe('<p>एक &amp; दो</p>')
  expect(contentOf('<content type="html">&lt;p&gt;एक&lt;/p&gt;</content>')).toBe('<p>एक</p>')
  expect(contentOf('<content type="text">एक &lt; दो\n\nतीन</content>')).toBe('<p>एक &lt; दो</p><p>तीन</p>')
  expect(contentOf('<content type="image/png">aGVsbG8=</content>')).toBeNull()
})

test('xml:base counts wherever it stands, and content has no relative links left', () => {
  const text = atom(
    `<entry xml:base="2025/"><title>क</title><link xml:base="june/" href="1.html"/>
     <content type="html" xml:base="img/">&lt;img src="a.jpg"&gt;&lt;a href='/x?a=1&amp;amp;b=2'&gt;ख&lt;/a&gt;&lt;a href="#n"&gt;</content></entry>`,
    'xml:base="/blog/"',
  )
  expect(itemOf(text)).toMatchObject({
    url: 'https://nagar.example/blog/2025/june/1.html',
    contentHtml:
      '<img src="https://nagar.example/blog/2025/img/a.jpg"><a href="https://nagar.example/x?a=1&amp;b=2">ख</a><a href="#n">',
    images: [{ url: 'https://nagar.example/blog/2025/img/a.jpg' }],
  })
})

test('without a link, a guid that is an address, rdf:about or the content stands in', () => {
  const urlOf = (entry: string) => itemOf(rss(`<item><title>क</title>${entry}</item>`)).url
  expect(urlOf('<guid>https://nagar.example/g</guid>')).toBe('https://nagar.example/g')
  expect(urlOf('<link/><guid isPermaLink="true">https://nagar.example/g</guid>')).toBe(
    'https://nagar.example/g',
  )
  expect(urlOf('<guid>12</guid>')).toBeNull()
  expect(urlOf('<guid isPermaLink="false">https://nagar.example/?p=1</guid>')).toBeNull()
  expect(urlOf('<link href="/h"/>')).toBe('https://nagar.example/h')
  const out = '<entry><title>क</title><content src="/bahar.html" type="text/html"/></entry>'
  expect(itemOf(atom(out)).url).toBe('https://nagar.example/bahar.html')
})

test('a text that was escaped twice is the HTML that was meant', () => {
  const twice = '&amp;lt;p&amp;gt;नाव &amp;amp;amp; नदी&amp;lt;/p&amp;gt;'
  expect(itemOf(rss(`<item><title>क</title><description>${twice}</description></item>`)).excerpt).toBe(
    'नाव & नदी',
  )
  const entry = `<entry><title>क</title><content type="text">&amp;lt;p&amp;gt;नाव&amp;lt;/p&amp;gt;</content></entry>`
  expect(itemOf(atom(entry)).contentHtml).toBe('<p>नाव</p>')
})

test('an Atom entry alone is a feed of one', () => {
  const entry = '<entry xmlns="http://www.w3.org/2005/Atom"><title>क</title><link href="/1"/></entry>'
  expect(parseFeed(entry, { url })).toMatchObject({
    title: null,
    items: [{ url: 'https://nagar.example/1' }],
  })
})

test('of several contents the first that is text is taken', () => {
  const contents = `<content type="image/png" mode="base64">aGVsbG8=</content><content type="text/html" mode="escaped">&lt;p&gt;एक&lt;/p&gt;</content>`
  expect(itemOf(atom(`<entry><title>क</title>${contents}</entry>`)).contentHtml).toBe('<p>एक</p>')
})

test('of many links the page wins, not the feed, the picture or the comments', () => {
  const links = `<link rel="self" href="/s"/><link rel="enclosure" type="image/png" href="/p.png"/><link rel="replies" href="/r"/>
    <link rel="alternate" type="application/pdf" href="/a.pdf"/><link type="text/html" href="/a.html"/>`
  expect(itemOf(atom(`<entry><title>क</title>${links}</entry>`))).toMatchObject({
    url: 'https://nagar.example/a.html',
    images: [{ url: 'https://nagar.example/p.png' }],
  })
})

test('an entry that is there twice comes once; others that share its id stay', () => {
  const entries = (parts: readonly [string, string][]) =>
    parts.map(([title, link]) => `<item><guid>x</guid><title>${title}</title><link>${link}</link></item>`)
  const same = entries([
    ['पहली खबर', '/1'],
    ['पहली खबर', '/1?utm=2'],
  ])
  expect(parseFeed(rss(same.join('')), { url }).items.map(({ id }) => id)).toEqual(['x'])
  const others = entries([
    ['पहली खबर', '/1'],
    ['दूसरी खबर', '/2'],
  ])
  expect(parseFeed(rss(others.join('')), { url }).items.map(({ id }) => id)).toEqual([
    'https://nagar.example/1',
    'https://nagar.example/2',
  ])
})

test('entries that share id and address are told apart by their headlines', () => {
  const entries = ['पहली', 'दूसरी'].map(
    (title) => `<item><guid>x</guid><title>${title}</title><link>/</link></item>`,
  )
  expect(parseFeed(rss(entries.join('')), { url }).items.map(({ id }) => id)).toEqual(['x पहली', 'x दूसरी'])
})

test.each([
  ['<author>r@nagar.example (रेखा शर्मा)</author>', 'रेखा शर्मा'],
  ['<author>"रेखा शर्मा" &lt;r@nagar.example&gt;</author>', 'रेखा शर्मा'],
  ['<author>r@nagar.example</author>', 'r@nagar.example'],
  ['<author>noreply@nagar.example</author>', null],
  ['<dc:creator>रेखा</dc:creator><dc:creator>मोहन</dc:creator>', 'रेखा, मोहन'],
  ['<author><name>रेखा</name></author>', 'रेखा'],
  ['<dc:creator>admin</dc:creator>', null],
])('%s is by %s', (author, byline) => {
  expect(itemOf(rss(`<item><title>क</title>${author}</item>`)).byline).toBe(byline)
})

test('an Atom entry without an author is by the author of the feed', () => {
  expect(itemOf(atom('<author><name>मोहन</name></author><entry><title>क</title></entry>')).byline).toBe(
    'मोहन',
  )
})

test('pictures: the widest of Media RSS, enclosures, thumbnails, then the first of the text', () => {
  const media = `<media:content url="https://secure.gravatar.com/avatar/1" medium="image"/><media:group><media:content url="/s.jpg" medium="image" width="100"/><media:content url="/l.jpg" medium="image" width="900"><media:title>नाव</media:title></media:content></media:group>
    <media:content url="/v.mp4" type="video/mp4"/><media:thumbnail url="/t.jpg"/><enclosure url="/e.webp" type="image/webp"/><itunes:image href="/i.jpg"/>`
  expect(itemOf(rss(`<item><title>क</title>${media}</item>`)).images).toEqual([
    { url: 'https://nagar.example/l.jpg', alt: 'नाव' },
    ...['s.jpg', 'e.webp', 't.jpg', 'i.jpg'].map((file) => ({
      url: `https://nagar.example/${file}`,
      alt: null,
    })),
  ])
  const inText =
    '<description><![CDATA[<img src="/pixel.gif" width="1"><img src="/d.jpg" alt="घाट">]]></description>'
  expect(itemOf(rss(`<item><title>क</title>${inText}</item>`)).images).toEqual([
    { url: 'https://nagar.example/d.jpg', alt: 'घाट' },
  ])
})

test('what polling needs stands in the feed', () => {
  const channel = `<atom:link rel="self" href="https://nagar.example/khel/feed/"/><atom:link rel="hub" href="https://hub.example/"/>
    <atom:link rel="next" href="?page=2"/><link>https://nagar.example/khel/</link><ttl>45</ttl>`
  expect(parseFeed(rss('', channel), { url })).toMatchObject({
    siteUrl: 'https://nagar.example/khel/',
    selfUrl: 'https://nagar.example/khel/feed/',
    hubUrl: 'https://hub.example/',
    nextUrl: 'https://nagar.example/khel/feed/?page=2',
    ttlMinutes: 45,
    items: [],
  })
  const period = '<sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>'
  expect(parseFeed(rss('', period)).ttlMinutes).toBe(30)
})

test.each([
  ['<pubDate>कल सुबह</pubDate><dc:date>2025-06</dc:date>', '2025-06-01T00:00:00Z'],
  ['<pubDate>2025-06-09</pubDate>', '2025-06-09T00:00:00Z'],
  ['<pubDate>Mon, 09 Jun 2025 18:40</pubDate>', '2025-06-09T13:10:00Z'],
  ['<atom:updated>2025-06-09T13:10:00Z</atom:updated>', '2025-06-09T13:10:00Z'],
])('%s is %s', (dates, instant) => {
  expect(itemOf(rss(`<item><title>क</title>${dates}</item>`)).publishedAt).toEqual(
    Temporal.Instant.from(instant),
  )
})

test('a time without a zone is UTC in a feed that is not Indian', () => {
  const entry = '<item><title>News</title><pubDate>Mon, 09 Jun 2025 18:40</pubDate></item>'
  const text = `<rss><channel><title>News</title><language>en-us</language>${entry}</channel></rss>`
  expect(itemOf(text).publishedAt).toEqual(Temporal.Instant.from('2025-06-09T18:40:00Z'))
})

test('an entry with nothing but an address is called by it; one without anything is left out', () => {
  expect(itemOf(rss('<item><link>/2025/nadi-ka-pani.html</link></item>')).headline).toBe('nadi ka pani')
  expect(parseFeed(rss('<item/><item><guid>1</guid></item>')).items).toEqual([])
})

test('a JSON feed that was cut off keeps its whole entries', () => {
  const json = `{"version":"https://jsonfeed.org/version/1.1","title":"क","feed_url":"/feed.json","authors":[{"name":"रेखा"}],"items":[{"id":"1","title":"एक","content_text":"पहला\\n\\nदूसरा"},{"id":"2","ti`
  expect(parseFeed(json, { url })).toMatchObject({
    selfUrl: 'https://nagar.example/feed.json',
    items: [{ id: '1', byline: 'रेखा', contentHtml: '<p>पहला</p><p>दूसरा</p>' }],
  })
})
