import type { html, Token } from 'parse5'

type Place = { parent: ParentNode | null; before: Node | null; after: Node | null }

/** A run of text. */
export type TextNode = Place & { data: string }

/** An element with its attributes and what it holds. */
export type Element = Place & {
  readonly name: string
  readonly xmlns: html.NS
  /** Names are lower case. */
  attributes: Token.Attribute[]
  first: Node | null
  last: Node | null
  /** What a `<template>` holds; it is no part of the page. */
  content: Root | null
  /** Its number among the elements of a surveyed page, in document order; -1 before the survey. */
  order: number
  /** Its `class` and `id` as words, once `namesOf` has read them. */
  names: string | null
}

/** A whole page, or the inside of a template. */
export type Root = { mode: html.DOCUMENT_MODE; parent: null; first: Node | null; last: Node | null }

/** What holds other nodes: a chain from `first` to `last`, so that every change takes the same short time. */
export type ParentNode = Element | Root

/** What others hold. */
export type Node = Element | TextNode

/** Returns true for an element, false for text and roots. */
export function isElement(node: Node | ParentNode | null): node is Element {
  return node !== null && 'attributes' in node
}

/** Returns true for text. */
export function isText(node: Node): node is TextNode {
  return 'data' in node
}

/** Returns an attribute's value, or `undefined` where the element has none of this name. */
export function attributeOf({ attributes }: Element, name: string): string | undefined {
  for (const attribute of attributes) if (attribute.name === name) return attribute.value
  return undefined
}
