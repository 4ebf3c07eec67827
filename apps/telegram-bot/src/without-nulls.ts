/** JSON without the fields that are `null`: servers of other makes send it where Telegram's own leaves a field out. */
export function withoutNulls<T>(json: T): T {
  // Optional fields of updates may be missing, and no field of theirs is documented as null.
  return JSON.parse(JSON.stringify(json), (_, value: unknown) => (value === null ? undefined : value)) as T
}
