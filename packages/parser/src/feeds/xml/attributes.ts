import { decodeReferences } from './decode-references.ts'

const ATTRIBUTE = /([^\s=<>"'/]{1,100})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g

/** Calls back with the name (lower case) and value (as written) of each attribute in a tag, until told `false`. */
export function eachAttribute(tag: string, visit: (name: string, value: string) => boolean): void {
  ATTRIBUTE.lastIndex = 0
  for (let found = ATTRIBUTE.exec(tag); found !== null; found = ATTRIBUTE.exec(tag)) {
    const [, name = '', double, single, bare = ''] = found
    if (!visit(name.toLowerCase(), double ?? single ?? bare)) return
  }
}

/** Returns the first attribute of a name in a tag, with or without a prefix, decoded; `undefined` where none is. */
export function findAttribute(tag: string, name: string): string | undefined {
  if (tag === '') return undefined
  let found: string | undefined
  eachAttribute(tag, (written, value) => {
    if (written !== name && !written.endsWith(`:${name}`)) return true
    found = value
    return false
  })
  return found === undefined ? undefined : decodeReferences(found).trim()
}
