import type { Article } from '@khabar/parser'
import { namedByOutlet } from './name-index.ts'
import type { Section } from './section.ts'

/** Sections whose names are subjects as well when they stand among tags. */
const generalSections: ReadonlySet<Section> = new Set<Section>(['national', 'politics', 'states', 'world'])

/**
 * The sections that an outlet itself puts an article in: by its section's name, else by the deepest folder of the
 * address that is one, else by the tags. Several where a name joins them ("देश-विदेश"); empty where the outlet says nothing.
 */
export function outletSections({
  section,
  url,
  tags,
}: Pick<Article, 'section' | 'url' | 'tags'>): readonly Section[] {
  const named = crumbsOf(section)
    .map((crumb) => namedByOutlet(crumb).sections)
    .findLast(isNamed)
  if (named) return named
  const inAddress = foldersOf(url).map(wholeName).findLast(isNamed)
  return inAddress ?? [...new Set(tags.flatMap(wholeName))].filter((name) => !generalSections.has(name))
}

/** Some print the whole trail (`होम > खेल > क्रिकेट`); its end is the section. */
function crumbsOf(section: string | null): string[] {
  return (section ?? '').split(/[>»›]/u)
}

function isNamed(found: readonly Section[]): boolean {
  return found.length > 0
}

function wholeName(name: string): readonly Section[] {
  const { sections, isWhole } = namedByOutlet(name)
  return isWhole ? sections : []
}

/** The folders of an address; its last part is the article itself. */
function foldersOf(url: string | null): string[] {
  const parts = (url === null ? '' : (URL.parse(url)?.pathname ?? ''))
    .split('/')
    .filter((part) => part !== '')
  return parts.slice(0, -1).map(decoded)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
