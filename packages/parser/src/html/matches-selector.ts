import { attributeOf, type Element } from './tree.ts'

const PART = /([.#]?)(-?[\p{L}_][\p{L}\p{N}_-]*)|\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]/gu

/**
 * Returns true where an element fits one of the simple selectors of a list: `p`, `.story`, `#main`,
 * `div.text[itemprop="articleBody"]`. No combinators, no pseudo-classes.
 */
export function matchesSelector(element: Element, selectors: string): boolean {
  return selectors.split(',').some((selector) => matchesOne(element, selector.trim()))
}

function matchesOne(element: Element, selector: string): boolean {
  const parts = [...selector.matchAll(PART)]
  return (
    parts.length > 0 &&
    parts.every(([, mark, name = '', attribute, value]) => {
      if (attribute !== undefined) {
        const found = attributeOf(element, attribute)
        return found !== undefined && (value === undefined || found === value)
      }
      if (mark === '.') return attributeOf(element, 'class')?.split(/\s+/).includes(name) === true
      return mark === '#' ? attributeOf(element, 'id') === name : element.name === name
    })
  )
}
