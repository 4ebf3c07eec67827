import type { Survey } from './survey-page.ts'
import type { Element } from './tree.ts'

const MAX_LENGTH = 500

/** Returns an element's `class` and `id` as words: lower case, `relatedPosts` as `related-posts`; `''` where it has none. */
export function namesOf(element: Element): string {
  element.names ??= readNames(element)
  return element.names
}

/** Returns the elements whose names a pattern fits, in document order; each different name is tried once. */
export function elementsNamed(survey: Survey, pattern: RegExp): Element[] {
  const found = [...survey.named].flatMap(([names, elements]) => (pattern.test(names) ? elements : []))
  return found.sort((a, b) => a.order - b.order)
}

function readNames({ attributes }: Element): string {
  let [className, id] = ['', '']
  for (const { name, value } of attributes) {
    if (name === 'class') className = value
    else if (name === 'id') id = value
  }
  if (className === '' && id === '') return ''
  const names = `${className} ${id}`.slice(0, MAX_LENGTH)
  const lower = names.toLowerCase()
  return lower === names ? names : names.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-').toLowerCase()
}
