import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml/xml-element.ts'

type Picture = { readonly url: string | undefined; readonly alt?: string | undefined }

const PICTURE_FILE = /\.(?:avif|gif|jpe?g|png|webp)(?:$|\?)/i

/**
 * Returns the pictures that an entry names outside its text: Media RSS contents (the widest first), enclosures, Media
 * RSS thumbnails, iTunes' and the entry's own image.
 */
export function picturesOf(entry: XmlElement): Picture[] {
  const media = [entry, ...childrenOf(entry, 'media:group')]
  const contents = media.flatMap((part) => childrenOf(part, 'media:content'))
  const thumbnails = [...media, ...contents].flatMap((part) => childrenOf(part, 'media:thumbnail'))
  const links = [...childrenOf(entry, 'atom:link'), ...childrenOf(entry, 'link')]
  const enclosed = links.filter((link) => attributeOf(link, 'rel') === 'enclosure')
  const images = [childOf(entry, 'itunes:image'), childOf(entry, 'image')].filter(
    (image) => image !== undefined,
  )
  return [
    ...contents.filter(isPicture).sort(byWidth).map(pictureOf),
    ...[...childrenOf(entry, 'enclosure'), ...enclosed].filter(isPicture).map(pictureOf),
    ...thumbnails.map(pictureOf),
    ...images.map((image) => ({ url: attributeOf(image, 'href') ?? urlInside(image) })),
  ]
}

function urlInside(image: XmlElement): string {
  return textOf(childOf(image, 'url') ?? image)
}

function pictureOf(element: XmlElement): Picture {
  const alt = textOf(childOf(element, 'media:title') ?? childOf(element, 'media:description'))
  return { url: addressOf(element), alt }
}

function addressOf(element: XmlElement): string | undefined {
  return attributeOf(element, 'url') ?? attributeOf(element, 'href')
}

function isPicture(element: XmlElement): boolean {
  const type = attributeOf(element, 'type')
  if (attributeOf(element, 'medium') === 'image') return true
  return type === undefined ? PICTURE_FILE.test(addressOf(element) ?? '') : /^image\b/i.test(type)
}

function byWidth(a: XmlElement, b: XmlElement): number {
  return widthOf(b) - widthOf(a)
}

function widthOf(element: XmlElement): number {
  return Number.parseInt(attributeOf(element, 'width') ?? '', 10) || 0
}
