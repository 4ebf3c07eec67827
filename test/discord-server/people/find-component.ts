import type { APIMessage } from 'discord.js'

/** A component of a message or modal, found wherever it is nested. */
export type FoundComponent = Readonly<Record<string, unknown>>

/** Returns all components of a tree: rows, containers, sections and what is in them, labels and their input. */
export function componentsOf(tree: APIMessage['components'] | readonly unknown[]): FoundComponent[] {
  return (tree ?? []).flatMap((component) => {
    if (typeof component !== 'object' || component === null) return []
    const found: FoundComponent = { ...component }
    const inner = Array.isArray(found.components) ? found.components : []
    return [found, ...componentsOf([...inner, found.accessory, found.component])]
  })
}
