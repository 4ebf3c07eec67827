/** Returns an object with that one key, or an empty one when there is no value: for spreading optional keys. */
export function whenGiven<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  // A computed key widens to string; the object has this key or none.
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>
}
