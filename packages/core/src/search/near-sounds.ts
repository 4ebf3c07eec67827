/** The letters of keys by sound (see `soundsOf`). */
const letters = [...'abdghklmnprstv']
/** A shorter key is near to too many. */
const shortest = 3
/** A longer key is near to few, and would have too many neighbours to ask for. */
const longest = 10

/** The keys by sound that are one letter away: left out, put in, changed, or swapped with the next. */
export function nearSounds(sound: string): string[] {
  if (sound.length < shortest || sound.length > longest) return []
  const near = new Set<string>()
  for (let at = 0; at <= sound.length; at++) {
    const [start, here, rest] = [sound.slice(0, at), sound.charAt(at), sound.slice(at + 1)]
    for (const letter of letters) near.add(start + letter + here + rest)
    if (here === '') continue
    near.add(start + rest)
    for (const letter of letters) near.add(start + letter + rest)
    near.add(start + rest.charAt(0) + here + rest.slice(1))
  }
  near.delete(sound)
  return [...near]
}
