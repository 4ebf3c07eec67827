import { type APIEmbed, type APIEmbedField, EmbedType } from 'discord.js'
import type { Field } from './form.ts'
import { whenGiven } from './when-given.ts'

const web = ['http', 'https'] as const

/**
 * Returns the embeds as Discord keeps them, after checking every documented limit: 10 a message, title 256,
 * description 4096, 25 fields of 256 and 1024, footer 2048, author 256, and 6000 over all embeds together.
 *
 * @see https://docs.discord.com/developers/resources/message#embed-object-embed-limits
 */
export function checkEmbeds(list: Field): APIEmbed[] {
  const embeds = list.items({ max: 10 }).map(checkEmbed)
  const size = embeds.reduce((sum, embed) => sum + sizeOf(embed), 0)
  if (size > 6000) list.fail('MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000')
  return embeds
}

function checkEmbed(embed: Field): APIEmbed {
  const checked: APIEmbed = {
    type: EmbedType.Rich,
    ...whenGiven('title', embed.at('title').text({ max: 256 })),
    ...whenGiven('description', embed.at('description').text({ max: 4096 })),
    ...whenGiven('url', embed.at('url').url(web)),
    ...whenGiven('color', embed.at('color').whole({ min: 0, max: 0xffffff })),
    ...whenGiven('timestamp', checkTimestamp(embed.at('timestamp'))),
    ...whenGiven('author', checkAuthor(embed.at('author'))),
    ...whenGiven('footer', checkFooter(embed.at('footer'))),
    ...whenGiven('image', checkPicture(embed.at('image'))),
    ...whenGiven('thumbnail', checkPicture(embed.at('thumbnail'))),
  }
  const fields = embed.at('fields').items({ max: 25 }).map(checkField)
  if (fields.length > 0) checked.fields = fields
  const shown = ['title', 'description', 'author', 'footer', 'image', 'thumbnail', 'fields']
  if (!shown.some((key) => embed.at(key).given)) {
    embed.at('description').fail('BASE_TYPE_REQUIRED', 'This field is required')
  }
  return checked
}

function checkField(field: Field): APIEmbedField {
  return {
    name: field.at('name').text({ max: 256, required: true }) ?? '',
    value: field.at('value').text({ max: 1024, required: true }) ?? '',
    inline: field.at('inline').flag() ?? false,
  }
}

function checkAuthor(author: Field) {
  if (!author.given) return undefined
  const name = author.at('name').text({ max: 256, required: true }) ?? ''
  return { name, ...whenGiven('url', author.at('url').url(web)), ...checkIcon(author) }
}

function checkFooter(footer: Field) {
  if (!footer.given) return undefined
  return { text: footer.at('text').text({ max: 2048, required: true }) ?? '', ...checkIcon(footer) }
}

function checkIcon(holder: Field) {
  return whenGiven('icon_url', holder.at('icon_url').url([...web, 'attachment']))
}

function checkPicture(picture: Field) {
  const url = picture.given ? picture.at('url').url([...web, 'attachment'], { required: true }) : undefined
  return url === undefined ? undefined : { url }
}

function checkTimestamp(field: Field): string | undefined {
  const text = field.text()
  if (text === undefined) return undefined
  const at = Date.parse(text)
  if (Number.isNaN(at))
    return field.fail('DATE_TIME_TYPE_PARSE', `Could not parse ${text}. Should be ISO8601.`)
  return new Date(at).toISOString()
}

function sizeOf(embed: APIEmbed): number {
  const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value])
  const texts = [embed.title, embed.description, embed.author?.name, embed.footer?.text, ...fields]
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
}
