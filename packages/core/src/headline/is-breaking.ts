const mark = /^(?:(?:big|live|बड़ी खबर|लाइव)[\s:|–—-]+)*(?:breaking|ब्रेकिंग)(?:\s+(?:news|न्यूज़?))?\s*[:|!–—-]/iu

/**
 * Whether an outlet's own headline, before it is cleaned, begins with the mark of breaking news: `ब्रेकिंग न्यूज: …`,
 * `BREAKING | …`. At the end such words are mostly the site's slogan, and mark nothing.
 */
export function isBreaking(headline: string): boolean {
  return mark.test(headline.normalize('NFC').trim())
}
