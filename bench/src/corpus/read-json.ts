import type { ZodType } from 'zod'
import { readText } from './read-text.ts'

/** Returns a JSON file's content. @throws where it does not have the shape that is asked for. */
export function readJson<Shape>(path: string, shape: ZodType<Shape>): Shape {
  return shape.parse(JSON.parse(readText(path)))
}

/** Returns the rows of a file with one JSON value a line. @throws where a row does not have the shape. */
export function readJsonLines<Shape>(path: string, shape: ZodType<Shape>): Shape[] {
  const lines = readText(path).split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => shape.parse(JSON.parse(line)))
}
