import { readdirSync, readFileSync } from 'node:fs'
import { fillWeekdays } from './fill-weekdays.ts'
import { homeOf, type Outlet, outlets } from './outlets.ts'
import type { NewsroomArticle, SampleArticle } from './sample-article.ts'

/** Where the clock stands and under which address the articles are served. */
export type Press = {
  readonly clock: Temporal.Instant
  /** Scheme, host and port: `http://127.0.0.1:8080`. */
  readonly origin: string
}

/** Returns every article of every outlet, newest first, as if all had been published on time. */
export function loadArticles(press: Press): NewsroomArticle[] {
  return outlets.flatMap((outlet) => printOutlet(outlet, press)).sort(newestFirst)
}

/** Returns the articles of one outlet as they lie on disk. The files are our own: a test checks them, not this. */
export function readSamples(outlet: Outlet): SampleArticle[] {
  const folder = new URL(`./articles/${outlet.key}/`, import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const sample: SampleArticle = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
      return sample
    })
}

/** Orders by time of publication, then by slug, so that the order never depends on the disk. */
export function newestFirst(one: NewsroomArticle, other: NewsroomArticle): number {
  const byTime = Temporal.Instant.compare(other.publishedAt, one.publishedAt)
  return byTime === 0 ? one.slug.localeCompare(other.slug) : byTime
}

function printOutlet(outlet: Outlet, { clock, origin }: Press): NewsroomArticle[] {
  const oldestFirst = readSamples(outlet).sort((one, other) => other.minutesAgo - one.minutesAgo)
  return oldestFirst.map(({ minutesAgo, ...sample }, index) => {
    const publishedAt = clock
      .subtract({ minutes: minutesAgo })
      .round({ smallestUnit: 'second', roundingMode: 'floor' })
    const fill = (text: string) => fillWeekdays(text, { publishedAt, clock })
    return {
      ...sample,
      headline: fill(sample.headline),
      subhead: sample.subhead === null ? null : fill(sample.subhead),
      paragraphs: sample.paragraphs.map(fill),
      outlet: outlet.key,
      id: 1201 + index * 7,
      url: `${homeOf(outlet, origin)}${sample.slug}/`,
      publishedAt,
    }
  })
}
