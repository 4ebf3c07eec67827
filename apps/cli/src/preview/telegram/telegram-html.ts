import { formsOf, type TelegramPart } from '@khabar/telegram-bot'
import { escapeMarkup } from '../../../newsroom/escape-markup.ts'
import { element } from '../element.ts'
import { pictureHtml } from '../picture-html.ts'
import type { Look, Shown } from '../scene.ts'
import { sentAtHtml } from '../sent-at-html.ts'
import { entitiesHtml } from './entities-html.ts'
import { richHtml } from './rich-html.ts'

type Keyboard = NonNullable<TelegramPart['reply_markup']>['inline_keyboard']

/** A message in the forms that Telegram shows: as bubbles, and as one rich message where it has that form. */
export function telegramHtml(shown: Shown, look: Look): { usual: string; rich: string | null } {
  const { texts, photo, rich } = formsOf(shown.message)
  const time = element('small', 'time', sentAtHtml(shown, look))
  const bubbles = photo?.isWhole
    ? bubble(
        pictureHtml(photo.photo, look.pictures) + captionHtml(photo.caption, photo.caption_entities, time),
        photo.reply_markup?.inline_keyboard,
      )
    : texts.map((part) => bubble(textPartHtml(part, look, time), part.reply_markup?.inline_keyboard)).join('')
  const blocks = rich?.rich_message.blocks
  return {
    usual: asked(shown) + bubbles,
    rich: blocks
      ? asked(shown) +
        bubble(element('div', 'text rich', richHtml(blocks)) + time, rich.reply_markup?.inline_keyboard)
      : null,
  }
}

function textPartHtml(
  { text, entities, link_preview_options }: TelegramPart,
  look: Look,
  time: string,
): string {
  const { url, show_above_text } = link_preview_options
  const preview = url === undefined ? '' : pictureHtml(url, look.pictures)
  const caption = captionHtml(text, entities, time)
  return show_above_text ? preview + caption : caption + preview
}

function captionHtml(text: string, entities: TelegramPart['entities'], time: string): string {
  return element('div', 'text', entitiesHtml(text, entities)) + time
}

function asked({ asked: words }: Shown): string {
  return element('div', 'bubble own', words === null ? '' : escapeMarkup(words))
}

function bubble(content: string, keyboard: Keyboard = []): string {
  const rows = keyboard.map((row) => {
    const buttons = row.map((button) =>
      element(
        'span',
        'button',
        escapeMarkup(button.text) + ('url' in button ? '<i class="outside">↗</i>' : ''),
      ),
    )
    return element('div', 'row', buttons.join(''))
  })
  return element('div', 'bubble', content) + element('div', 'keyboard', rows.join(''))
}
