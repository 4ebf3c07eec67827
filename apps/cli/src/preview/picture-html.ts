import { escapeMarkup } from '../../newsroom/escape-markup.ts'
import { element } from './element.ts'
import type { PictureData } from './scene.ts'

/** A picture that the page carries; `''` where it has none of this address, for nothing is loaded. */
export function pictureHtml(
  url: string,
  pictures: PictureData,
  { name = 'photo', alt = '' }: { name?: 'photo' | 'thumbnail'; alt?: string } = {},
): string {
  const data = pictures.get(url)
  return data === undefined
    ? ''
    : element('span', name, `<img src="${escapeMarkup(data)}" alt="${escapeMarkup(alt)}">`)
}
