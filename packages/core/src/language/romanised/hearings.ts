/** Latin letters and the sounds that they may stand for, in the classes of `soundsOf`; the likeliest first. */
export type Hearing = { readonly pattern: RegExp; readonly sounds: readonly string[] }

/**
 * How Latin letters may sound, tried in this order: what stands first in a word, then letters that belong together, then
 * single ones; `''` is no consonant.
 *
 * Source: our own, from the spellings of chats and English orthography; made on one half of `bench/src/eval/hinglish.ts`.
 */
export const hearings: readonly Hearing[] = [
  hearing('^(?:kn|gn|pn)', 'n', 'kn'),
  hearing('^wr', 'r'),
  hearing('^ps', 's', 'ps'),
  hearing('^h', 'h'),
  hearing('^[aeiouy]+', 'a'),

  hearing('xc(?=[eiy])', 'ks'),
  hearing('sc(?=[eiy])', 's'),
  hearing('cc(?=[eiy])', 'ks', 's'),
  hearing('tz', 's', 'ts'),
  hearing('chh|cch|chch|tch', 's'),
  hearing('ch', 's', 'k'),
  hearing('ck|cq|kh|q', 'k'),
  hearing('ksh|x', 'ks', 's'),
  hearing('sch', 's', 'sk'),
  hearing('dg(?=[eiy])|dj', 's', 'dg'),
  hearing('gh(?=t|$)', '', 'g'),
  hearing('gh', 'g'),
  hearing('sti(?=a)', 'st', 'ss'),
  hearing('ti(?=on|al)', 's', 't'),
  hearing('tu(?=[rn])', 't', 's'),
  hearing('th', 't', 'd'),
  hearing('dh', 'd'),
  hearing('ph', 'p'),
  hearing('bh', 'b'),
  hearing('sh|jh', 's'),
  hearing('rh', 'r', 'd'),
  hearing('nh?$', '', 'n'),
  hearing('nh?(?=[^aeiouynh])', '', 'n'),
  hearing('m(?=[pbf])', '', 'm'),
  hearing('m(?=[^aeiouymn])', 'm', ''),
  hearing('m$', 'm', ''),
  hearing('wh', 'v', 'b'),
  hearing('(?<=[aeo])w(?![aeiouy])', '', 'v'),
  hearing('(?<=[aeo])w', 'v', ''),
  hearing('(?<=[aei])[ou](?=$|[^aeiou])', '', 'v'),
  hearing('[uo](?=[aei])', '', 'v'),

  hearing('c(?=[eiy])', 's'),
  hearing('c', 'k', 's'),
  hearing('g(?=[eiy])', 'g', 's'),
  hearing('b', 'b', 'v'),
  hearing('d', 'd'),
  hearing('f|p', 'p'),
  hearing('g', 'g'),
  hearing('j|s|z', 's'),
  hearing('k', 'k'),
  hearing('l', 'l'),
  hearing('m', 'm'),
  hearing('n', 'n'),
  hearing('r', 'r', 'd'),
  hearing('t', 't', 'd'),
  hearing('v', 'v', 'b'),
  hearing('w', 'v'),
]

/** Sticky, so that it is tried where it is and the letters before it can be looked at. */
function hearing(pattern: string, ...sounds: string[]): Hearing {
  return { pattern: new RegExp(pattern, 'y'), sounds }
}
