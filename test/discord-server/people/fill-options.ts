import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandInteractionDataOption,
  ApplicationCommandOptionType as Kind,
} from 'discord.js'
import type { User } from '../world/user.ts'
import type { World } from '../world/world.ts'
import { isNamed } from './find-command.ts'
import { ImpossibleError } from './impossible-error.ts'
import type { FoundPlace } from './place.ts'
import { createResolved, type Resolved, resolveInto } from './resolved.ts'

/** What a person fills in: text, a number, yes or no, or a user, channel or role (by its id). */
export type OptionValue = string | number | boolean | { readonly id: string }

/** Options as an interaction carries them. */
export type FilledOptions = {
  readonly options: APIApplicationCommandInteractionDataOption[]
  readonly resolved: Resolved
}

/**
 * Fills in the options of a command and checks that each fits its definition.
 *
 * @param focused the option the person is typing in; then required ones may be missing and its value may be unfinished.
 * @throws ImpossibleError for an unknown option, a missing required one, or a value the client would not accept.
 */
export function fillOptions(
  world: World,
  {
    user,
    place,
    definitions,
  }: { user: User; place: FoundPlace; definitions: readonly APIApplicationCommandBasicOption[] },
  values: Readonly<Record<string, OptionValue>>,
  focused: string | null = null,
): FilledOptions {
  const resolved = createResolved()
  const options = Object.entries(values).map(([name, value]) => {
    const definition = definitions.find((known) => isNamed(known, name, user.locale))
    if (definition === undefined) throw new ImpossibleError(user.username, `there is no option ${name}`)
    const isFocused = focused !== null && isNamed(definition, focused, user.locale)
    const plain = typeof value === 'object' ? value.id : value
    if (!isFocused) requireFit(user, definition, plain)
    resolveInto(world, resolved, { kind: definition.type, id: String(plain), place })
    // What is being typed is text, even for a number.
    const filled = isFocused ? { value: String(plain), focused: true } : { value: plain }
    // A union over `type`; requireFit has matched value and type.
    return {
      name: definition.name,
      type: definition.type,
      ...filled,
    } as APIApplicationCommandInteractionDataOption
  })
  const missing = definitions.find(
    (definition) => definition.required && !options.some(({ name }) => name === definition.name),
  )
  if (missing !== undefined && focused === null) {
    throw new ImpossibleError(user.username, `the option ${missing.name} is required`)
  }
  return { options, resolved }
}

function requireFit(
  user: User,
  definition: APIApplicationCommandBasicOption,
  value: string | number | boolean,
): void {
  const wrong = faultOf(definition, value)
  if (wrong !== null) throw new ImpossibleError(user.username, `${definition.name} = ${value} ${wrong}`)
}

function faultOf(
  definition: APIApplicationCommandBasicOption,
  value: string | number | boolean,
): string | null {
  switch (definition.type) {
    case Kind.String: {
      if (typeof value !== 'string' || value === '') return 'is not text'
      const { min_length: min = 0, max_length: max = 6000 } = definition
      if (value.length < min || value.length > max) return `is not between ${min} and ${max} long`
      return isOffered(definition, value) ? null : 'is not among the choices'
    }
    case Kind.Integer:
    case Kind.Number: {
      if (typeof value !== 'number' || (definition.type === Kind.Integer && !Number.isInteger(value)))
        return 'is no number'
      const { min_value: min = -(2 ** 53), max_value: max = 2 ** 53 } = definition
      if (value < min || value > max) return `is not between ${min} and ${max}`
      return isOffered(definition, value) ? null : 'is not among the choices'
    }
    case Kind.Boolean:
      return typeof value === 'boolean' ? null : 'is neither yes nor no'
    default:
      return typeof value === 'string' && /^\d{17,20}$/.test(value) ? null : 'is no id'
  }
}

function isOffered(definition: APIApplicationCommandBasicOption, value: string | number): boolean {
  if (!('choices' in definition) || definition.choices === undefined || definition.choices.length === 0)
    return true
  return definition.choices.some((choice) => choice.value === value)
}
