/**
 * Offsets in minutes of the zone names that feeds and Indian outlets print; `ist` is Indian time. Sorted by name.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2822#section-4.3
 */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['adt', -180],
  ['aedt', 660],
  ['aest', 600],
  ['akdt', -480],
  ['akst', -540],
  ['ast', -240],
  ['bst', 60],
  ['cdt', -300],
  ['cest', 120],
  ['cet', 60],
  ['cst', -360],
  ['edt', -240],
  ['eest', 180],
  ['eet', 120],
  ['est', -300],
  ['gmt', 0],
  ['hkt', 480],
  ['hst', -600],
  ['ist', 330],
  ['jst', 540],
  ['kst', 540],
  ['mdt', -360],
  ['msk', 180],
  ['mst', -420],
  ['npt', 345],
  ['nzdt', 780],
  ['nzst', 720],
  ['pdt', -420],
  ['pkt', 300],
  ['pst', -480],
  ['sgt', 480],
  ['ut', 0],
  ['utc', 0],
  ['west', 60],
  ['wet', 0],
  ['z', 0],
])
const OFFSET = /^(?:gmt|utc?|z)?\s*([+\u2212-])(\d{1,2}):?(\d{2})?(?::00)?$/i
const REMARK = /\s*\([^()]*\)$/

/**
 * Returns the offset that a zone names, in minutes east of UTC: `GMT`, `+0530`, `+05:30`, `GMT+5:30`, `IST`, with a
 * remark in brackets behind it or none. `null` for names that are not known, military letters among them.
 */
export function offsetMinutesOf(zone: string): number | null {
  const plain = zone.replace(REMARK, '').trim()
  const named = ZONES.get(plain.toLowerCase())
  if (named !== undefined) return named
  const [, sign, hours, minutes = '0'] = OFFSET.exec(plain) ?? []
  if (sign === undefined || Number(hours) > 15 || Number(minutes) > 59) return null
  const size = Number(hours) * 60 + Number(minutes)
  return sign === '+' ? size : -size
}
