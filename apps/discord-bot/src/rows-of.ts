import { type Action, decodeCommand, fitText } from '@khabar/core'
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import { webUrl } from './web-url.ts'

/** A row of buttons, or one menu. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>

type Choice = Extract<Action, { data: string }>

const maxLabel = 80
const maxOption = 100
const maxPlaceholder = 150
const buttonsARow = 5
const maxRows = 5
const maxOptions = 25
/** As many topics as still are a row of buttons. */
const fewChoices = 5

/** Choices that a menu names while none is made. */
const namedChoices = 3

/**
 * Actions as rows of buttons. More than five of the same kind about topics are a menu instead, whose values are what
 * their buttons would carry: nothing has to be remembered. What is over `maxButtons` buttons is left out.
 */
export function rowsOf(actions: readonly Action[], { maxButtons = 25 }: { maxButtons?: number } = {}): Row[] {
  const known = new Set<string>()
  const once = actions.filter((action) => {
    const key = 'data' in action ? action.data : `${action.label} ${action.url}`
    return !known.has(key) && known.add(key)
  })
  const menus = (['unfollow', 'unmute', 'pick'] as const)
    .map((kind) =>
      once.filter((action): action is Choice => 'data' in action && topicKindOf(action) === kind),
    )
    .filter((choices) => choices.length > fewChoices)
  const inMenus = new Set<Action>(menus.flat())
  const buttons = once.filter((action) => !inMenus.has(action)).flatMap((action) => buttonOf(action) ?? [])
  return [
    ...menus
      .flatMap((choices) => chunks(choices, maxOptions))
      .map((choices, index) => menuOf(choices, String(index))),
    ...chunks(buttons.slice(0, maxButtons), buttonsARow).map(rowOf),
  ].slice(0, maxRows)
}

/** What an action does with a topic: lets go of one, shows it again, chooses one when we meet; `null`: nothing of these. */
function topicKindOf({ data }: Choice): 'unfollow' | 'unmute' | 'pick' | null {
  const command = decodeCommand(data)
  if (command.name === 'unfollow' || command.name === 'unmute') return command.name
  const isPick = command.name === 'screen' && command.screen === 'pick'
  return isPick && command.choice !== null && command.choice !== 'next' ? 'pick' : null
}

/**
 * A menu of actions; its own id says nothing, for its values are the data of the actions. Without a placeholder it names
 * its first choices, in whatever language they are.
 */
export function menuOf(
  choices: readonly Choice[],
  name: string,
  placeholder = `${choices
    .slice(0, namedChoices)
    .map(({ label }) => label)
    .join(', ')} …`,
): Row {
  const options = choices.map(({ label, data }) => ({ label: fitText(label, maxOption), value: data }))
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: `menu:${name}`,
    options,
    placeholder: fitText(placeholder, maxPlaceholder),
  }
  return { type: ComponentType.ActionRow, components: [menu] }
}

/** A button that runs a command. */
export function commandButton({ label, data }: Choice): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    // Labels show markdown as it is: nothing to escape.
    label: fitText(label, maxLabel),
    custom_id: data,
  }
}

function buttonOf(action: Action): APIButtonComponent | null {
  if ('data' in action) return commandButton(action)
  const url = webUrl(action.url)
  const label = fitText(action.label, maxLabel)
  return url === null ? null : { type: ComponentType.Button, style: ButtonStyle.Link, label, url }
}

function rowOf(components: APIButtonComponent[]): Row {
  return { type: ComponentType.ActionRow, components }
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
