import type { DiscordPart } from '@khabar/discord-bot'
import { escapeMarkup } from '../../../newsroom/escape-markup.ts'
import { element } from '../element.ts'
import { pictureHtml } from '../picture-html.ts'
import type { Look } from '../scene.ts'
import { markdownHtml } from './markdown-html.ts'

type TopComponent = DiscordPart['layout'][number]
type Container = Extract<TopComponent, { accent_color?: unknown }>
type Section = Extract<Container['components'][number], { accessory: unknown }>
type Row = DiscordPart['components'][number]
type Component = TopComponent | Container['components'][number]
type Control = Row['components'][number] | Section['accessory']

/** The numbers by which Discord's components are known. */
const kinds = {
  row: 1,
  button: 2,
  select: 3,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  separator: 14,
  container: 17,
} as const

/** What Discord writes into a menu that says nothing. */
const unsaid = 'Make a selection'

/** Components of a Discord message as HTML. What our messages never hold is left out. */
export function componentsHtml(components: readonly Component[], look: Look): string {
  return components.map((component) => componentHtml(component, look)).join('')
}

function componentHtml(component: Component, look: Look): string {
  switch (component.type) {
    case kinds.row:
      return element('div', 'row', component.components.map((control) => controlHtml(control, look)).join(''))
    case kinds.text:
      return element('div', 'display', markdownHtml(component.content, look))
    case kinds.section: {
      const texts = componentsHtml(component.components, look)
      return element(
        'div',
        'section',
        element('div', 'texts', texts) + controlHtml(component.accessory, look),
      )
    }
    case kinds.gallery:
      return component.items
        .map(({ media, description }) => pictureHtml(media.url, look.pictures, { alt: description ?? '' }))
        .join('')
    case kinds.separator:
      return '<hr>'
    case kinds.container:
      return element('div', 'container', componentsHtml(component.components, look))
    default:
      return ''
  }
}

function controlHtml(control: Control, { pictures }: Look): string {
  switch (control.type) {
    case kinds.button:
      return element(
        'span',
        'button',
        escapeMarkup('label' in control ? (control.label ?? '') : '') +
          ('url' in control ? element('i', 'outside', '↗') : ''),
      )
    case kinds.select:
      return `<details class="select"><summary>${escapeMarkup(control.placeholder ?? unsaid)}</summary>${control.options.map(({ label }) => element('p', 'option', escapeMarkup(label))).join('')}</details>`
    case kinds.thumbnail:
      return pictureHtml(control.media.url, pictures, { name: 'thumbnail', alt: control.description ?? '' })
    default:
      return ''
  }
}
