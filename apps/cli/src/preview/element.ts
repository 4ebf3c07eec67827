type Tag = 'b' | 'div' | 'i' | 'p' | 'section' | 'small' | 'span'

/** An element of a class around content that is HTML already; `''` where there is none. */
export function element(tag: Tag, name: string, content: string): string {
  return content === '' ? '' : `<${tag} class="${name}">${content}</${tag}>`
}
