/**
 * Phrases that hold the name of something else: each is one term, so that who looks for the name does not find them; rows as
 * in `parseRow`. Source: our own list; sorted by name.
 */
export const lookalikes: readonly string[] = [
  'पाक कला > कला',
  'पाक कुरान, कुरान पाक > कुरान',
  'पाक विधि > विधि',
  'पाक शास्त्र, पाकशास्त्र',
  'पाक साफ',
  'माह ए रमजान पाक, रमजान पाक > रमजान',
]
