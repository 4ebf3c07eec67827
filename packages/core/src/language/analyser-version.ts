/**
 * The version of all that the stored index is built from: `analyse` with its tables, `storyKeysOf`, `fingerprintOf`
 * and `wordsOf`. Whoever changes what they give raises it by one: every store is then indexed anew, step by step.
 */
export const analyserVersion = 2
