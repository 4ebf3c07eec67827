import { ApiError } from '../rest/api-error.ts'

/**
 * One value of a JSON body with its place in it. Readers return the checked value, or undefined after noting what is
 * wrong; nothing is thrown before the form's `check`, so that one answer names every fault, as Discord's does.
 */
export type Field = {
  readonly value: unknown
  /** False for a missing key and for null. */
  readonly given: boolean
  at(key: string | number): Field
  fail(code: string, message: string): undefined
  /** A string; `max` and `min` count UTF-16 units. Outer white space is dropped, as Discord does. */
  text(limits?: { min?: number; max?: number; required?: boolean }): string | undefined
  whole(limits?: { min?: number; max?: number; required?: boolean }): number | undefined
  flag(): boolean | undefined
  choice<T extends string | number>(choices: readonly T[], options?: { required?: boolean }): T | undefined
  /** The members of a list, none when it is missing. */
  items(limits?: { min?: number; max?: number; required?: boolean }): Field[]
  url(schemes: readonly string[], limits?: { max?: number; required?: boolean }): string | undefined
}

/** A request body under examination. */
export type Form = {
  readonly root: Field
  /** @throws ApiError 50035 with Discord's nested `errors` when a reader found a fault. */
  check(): void
}

type Fault = {
  readonly path: readonly (string | number)[]
  readonly code: string
  readonly message: string
}

/**
 * Returns a form over a parsed JSON body.
 *
 * @see https://docs.discord.com/developers/reference#error-messages
 */
export function createForm(body: unknown): Form {
  const faults: Fault[] = []
  return {
    root: fieldAt(body, [], faults),
    check() {
      if (faults.length > 0) throw new ApiError(400, 50035, 'Invalid Form Body', nestFaults(faults))
    },
  }
}

function fieldAt(value: unknown, path: Fault['path'], faults: Fault[]): Field {
  const given = value !== undefined && value !== null
  const fail = (code: string, message: string) => void faults.push({ path, code, message })
  const missing = (required: boolean | undefined) =>
    required ? fail('BASE_TYPE_REQUIRED', 'This field is required') : undefined
  const field: Field = {
    value,
    given,
    fail,
    at: (key) => fieldAt(memberOf(value, key), [...path, key], faults),
    text({ min = 0, max = Number.POSITIVE_INFINITY, required } = {}) {
      if (!given) return missing(required)
      if (typeof value !== 'string')
        return fail('STRING_TYPE_CONVERT', `Could not interpret "${JSON.stringify(value)}" as string.`)
      const text = value.trim()
      if (text === '' && required) return missing(true)
      return checkLength(field, text.length, { min, max }) ? text : undefined
    },
    whole({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, required } = {}) {
      if (!given) return missing(required)
      const number = wholeNumber(value)
      if (!Number.isInteger(number))
        return fail('NUMBER_TYPE_COERCE', `Value "${JSON.stringify(value)}" is not int.`)
      if (number < min) return fail('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`)
      if (number > max) return fail('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`)
      return number
    },
    flag() {
      if (!given || typeof value === 'boolean') return value as boolean | undefined // narrowed by `given`
      return fail('BOOLEAN_TYPE_CONVERT', 'Must be either true or false.')
    },
    choice(choices, { required } = {}) {
      if (!given) return missing(required)
      const found = choices.find((choice) => choice === value)
      return found ?? fail('BASE_TYPE_CHOICES', `Value must be one of {${choices.join(', ')}}.`)
    },
    items({ min = 0, max = Number.POSITIVE_INFINITY, required } = {}) {
      if (!given) missing(required)
      else if (!Array.isArray(value)) fail('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')
      else if (checkLength(field, value.length, { min, max })) return value.map((_, index) => field.at(index))
      return []
    },
    url(schemes, { max = 2048, required } = {}) {
      const text = field.text({ max, ...(required === undefined ? {} : { required }) })
      return text === undefined ? undefined : checkUrl(field, text, schemes)
    },
  }
  return field
}

function memberOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined
}

/** Discord takes whole numbers as text too. */
function wholeNumber(value: unknown): number {
  const isText = typeof value === 'string' && /^-?\d+$/.test(value)
  return isText || typeof value === 'number' ? Number(value) : Number.NaN
}

function checkLength(field: Field, length: number, { min, max }: { min: number; max: number }): boolean {
  if (length >= min && length <= max) return true
  if (min > 0 && Number.isFinite(max)) {
    field.fail('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)
  } else if (length > max) field.fail('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`)
  else field.fail('BASE_TYPE_MIN_LENGTH', `Must be ${min} or more in length.`)
  return false
}

function checkUrl(field: Field, text: string, schemes: readonly string[]): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase() ?? text.split(':', 1)[0] ?? ''
  if (!schemes.includes(scheme)) {
    const known = schemes.map((name) => `'${name}'`).join(', ')
    return field.fail(
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${scheme}" is not supported. Scheme must be one of (${known}).`,
    )
  }
  return URL.canParse(text) ? text : field.fail('URL_TYPE_INVALID_URL', 'Not a well formed URL.')
}

/** `{embeds: {'0': {title: {_errors: [{code, message}]}}}}` for a fault at `embeds.0.title`. */
function nestFaults(faults: readonly Fault[]): object {
  const root = createNode()
  for (const { path, code, message } of faults) {
    let place = root
    for (const key of path.map(String)) {
      const inner = place.members.get(key) ?? createNode()
      place.members.set(key, inner)
      place = inner
    }
    place.errors.push({ code, message })
  }
  return wireErrors(root)
}

type Node = { readonly members: Map<string, Node>; readonly errors: { code: string; message: string }[] }

function createNode(): Node {
  return { members: new Map(), errors: [] }
}

function wireErrors({ members, errors }: Node): object {
  const inner = [...members].map(([key, node]) => [key, wireErrors(node)])
  return { ...Object.fromEntries(inner), ...(errors.length === 0 ? {} : { _errors: errors }) }
}
