import type { MessageEntity } from 'grammy/types'

const word = String.raw`\p{L}\p{M}\p{N}_`
const patterns: readonly {
  readonly type: 'bot_command' | 'mention' | 'hashtag' | 'url'
  readonly pattern: RegExp
}[] = [
  {
    type: 'url',
    pattern: /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"]*[^\s<>".,:;!?'()[\]{}|।]/giu,
  },
  {
    type: 'bot_command',
    pattern: new RegExp(
      `(?<![${word}/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![${word}@/<>])`,
      'gu',
    ),
  },
  { type: 'mention', pattern: new RegExp(`(?<![${word}])@[a-zA-Z0-9_]{3,32}(?![${word}])`, 'gu') },
  {
    type: 'hashtag',
    pattern: new RegExp(`(?<![${word}])#(?=[${word}]*\\p{L})[${word}]{1,256}(?![${word}#])`, 'gu'),
  },
]

/**
 * The entities Telegram finds in a text by itself, in order: web addresses with a scheme, `/commands`, `@mentions`
 * and `#hashtags`. Those it also knows (bare domains, e-mail, telephone, cashtags) are left out here.
 */
export function findEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = []
  for (const { type, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length }
      if (!found.some((other) => overlaps(other, entity))) found.push(entity)
    }
  }
  return found.sort((a, b) => a.offset - b.offset)
}

type Place = { readonly offset: number; readonly length: number }

function overlaps(a: Place, b: Place): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length
}
