import { cleanText } from './clean-text.ts'

/** Labels in front of a writer's name. Source: theme strings of WordPress and of Hindi dailies. */
const LABEL =
  /^(?:(?:written|edited|reported|posted|published|compiled|curated|produced)\s+by|by|author|लेखक|लेखिका|रिपोर्ट|रिपोर्टर|संवाददाता|प्रस्तुति|संपादन|अनुवाद|द्वारा)(?:\s*[:–—-]\s*|\s+)(?=\S)/iu
/** What stands behind a name on the same line: dates, update notes, social handles. */
const BEHIND =
  /\s*(?:[|•·]|\s[–—-]\s|(?:last\s+)?updated?\b|published\b|posted\b|अपडेटेड|अपडेट|प्रकाशित|पब्लिश|@).*$|\s+द्वारा$|,?\s+\d{1,2}[\s/-].*$/isu
const MAX_LENGTH = 80

/** Returns the name behind a byline's label (`रिपोर्ट: …`, `By …`), else `null`. */
export function readByline(line: string): string | null {
  if (line.length > MAX_LENGTH || !LABEL.test(line)) return null
  const name = cleanByline(line)
  return name.length < 2 ? null : name
}

/** Returns a writer's name as printed, without labels, dates and handles: `'By रेखा शर्मा | Updated …'` is `'रेखा शर्मा'`. */
export function cleanByline(text: string): string {
  return cleanText(text.replace(LABEL, '').replace(BEHIND, '')).replace(/^[\s,:|–—-]+|[\s,:|–—-]+$/gu, '')
}
