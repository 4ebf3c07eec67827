/** Endings of Hindi verb forms, longest first; folded. */
const ending = /(?:ाएंगे|एंगे|ेंगे|ाकर|ेगा|ेगी|एगा|एगी|ओगे|कर|ने|ना|नी|ता|ते|ती|तीं|या|ए|एं|ई|ईं|ें|ा|े|ी|ीं)$/u

/**
 * The root that a folded verb form shares with the verb's other forms (`छोडकर`, `छोडा`, `छोडने` → `छोड`); `null` where no
 * verb ending stands behind two consonants or more.
 */
export function verbRootOf(folded: string): string | null {
  const root = folded.replace(ending, '')
  return root !== folded && (root.match(/[अ-हं]/gu)?.length ?? 0) >= 2 ? root : null
}
