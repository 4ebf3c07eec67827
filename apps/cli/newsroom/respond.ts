import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, answer, robots } from './answer.ts'
import type { Edition } from './edition.ts'
import { httpDate } from './hindi-date.ts'
import { homeOf, outlets } from './outlets.ts'
import type { NewsroomArticle } from './sample-article.ts'

/** What is published, and under which scheme, host and port. */
export type Newsstand = { readonly articles: readonly NewsroomArticle[]; readonly origin: string }

/** Answers one request, with 304 where its conditions say that nothing is new. Returns the status it sent. */
export function respond(request: IncomingMessage, response: ServerResponse, newsstand: Newsstand): number {
  const found = route(request, newsstand)
  const validators = validatorsOf(found)
  const status = found.status === 200 && isUnchanged(request, validators) ? 304 : found.status
  response.writeHead(status, {
    ...validators,
    ...found.headers,
    ...(status === 304
      ? {}
      : { 'Content-Type': found.type, 'Content-Length': Buffer.byteLength(found.body) }),
  })
  response.end(status === 304 || request.method === 'HEAD' ? undefined : found.body)
  return status
}

function route(request: IncomingMessage, newsstand: Newsstand): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD') return notice(405, 'यहां केवल पढ़ा जा सकता है।')
  const target = URL.parse(request.url ?? '/', 'http://127.0.0.1')
  if (!target) return notice(400, 'यह पता समझ में नहीं आया।')
  if (target.pathname === '/') return frontDoor(newsstand)
  if (target.pathname === '/robots.txt') return robots()
  const outlet = outlets.find(({ key }) => target.pathname.startsWith(`/${key}/`))
  if (!outlet) return notice(404, 'यह पन्ना नहीं मिला।')
  const edition: Edition = {
    outlet,
    home: homeOf(outlet, newsstand.origin),
    articles: newsstand.articles.filter((article) => article.outlet === outlet.key),
  }
  return answer(target.pathname.slice(outlet.key.length + 2), target.searchParams, edition)
}

function validatorsOf({ status, body, lastModified }: Answer): Record<string, string> {
  if (status !== 200) return {}
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { ETag: etag, ...(lastModified ? { 'Last-Modified': httpDate(lastModified) } : {}) }
}

/** If-None-Match wins over If-Modified-Since, as RFC 9110 (section 13.2.2) says. */
function isUnchanged({ headers }: IncomingMessage, validators: Record<string, string>): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined)
    return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === validators.ETag)
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return since >= Date.parse(validators['Last-Modified'] ?? '')
}

function frontDoor({ origin }: Newsstand): Answer {
  const links = outlets.map(
    (outlet) => `<li><a href="${homeOf(outlet, origin)}">${outlet.name}</a> – ${outlet.motto}</li>`,
  )
  const body = `<!DOCTYPE html>
<html lang="hi"><head><meta charset="utf-8"><title>नमूना न्यूज़रूम</title></head>
<body><h1>नमूना न्यूज़रूम</h1><p>यहां की सभी खबरें और नाम काल्पनिक हैं।</p><ul>${links.join('')}</ul></body></html>
`
  return { status: 200, type: 'text/html; charset=utf-8', body }
}

function notice(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` }
}
