import { ButtonStyle } from 'discord.js'
import type { Field } from './form.ts'

const styles = [
  ButtonStyle.Primary,
  ButtonStyle.Secondary,
  ButtonStyle.Success,
  ButtonStyle.Danger,
  ButtonStyle.Link,
  ButtonStyle.Premium,
] as const

/**
 * Checks a button: a label of at most 80 or an emoji, and either a custom id (at most 100) or, for a link, an
 * http(s) or discord URL of at most 512 and no custom id.
 *
 * @see https://docs.discord.com/developers/components/reference#button
 */
export function checkButton(button: Field): void {
  const style = button.at('style').choice(styles, { required: true })
  const [label, customId, url] = [button.at('label'), button.at('custom_id'), button.at('url')]
  label.text({ max: 80 })
  button.at('disabled').flag()
  if (style === ButtonStyle.Premium) return
  if (!label.given && !button.at('emoji').given) {
    button.fail('BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or emoji is required')
  }
  if (style === ButtonStyle.Link) {
    url.url(['http', 'https', 'discord'], { max: 512, required: true })
    if (customId.given) failBoth(button)
    return
  }
  if (url.given) failBoth(button)
  checkCustomId(customId)
}

/** Checks the id a component or modal comes back with: 1 to 100, required. */
export function checkCustomId(customId: Field): void {
  if (!customId.given) customId.fail('COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required')
  else customId.text({ min: 1, max: 100 })
}

function failBoth(button: Field): void {
  button.fail('BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE', 'A custom id and url cannot both be specified')
}
