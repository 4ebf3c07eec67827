import { expect, test } from 'vitest'
import { menus } from './menus.ts'

type Named = { readonly name: string; readonly name_localizations?: unknown; readonly options?: unknown }

/** A command or option with all that is inside it. */
function withParts(named: Named): Named[] {
  const inner: Named[] = Array.isArray(named.options) ? named.options : []
  return [named, ...inner.flatMap(withParts)]
}

test('every command, subcommand and option has a Hindi name that Discord takes', () => {
  for (const { name, name_localizations } of menus().flatMap(withParts)) {
    expect(name_localizations, name).toEqual({ hi: expect.stringMatching(/^[\p{L}\p{M}\- ]{1,32}$/u) })
  }
})

test('no two commands share a name in either language', () => {
  const names = menus().flatMap(({ name, name_localizations: hindi }) => [name, hindi?.hi])
  expect(new Set(names).size).toBe(names.length)
})
