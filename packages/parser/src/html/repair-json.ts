const CONTROLS: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const WRAPPER_LENGTH = 60

/**
 * Returns the value of a JSON script as outlets print it, or `null` where it cannot be read safely.
 *
 * Forgiven are comment and CDATA wrappers, a byte-order mark, a closing semicolon, control characters inside strings,
 * commas before a closing bracket, and quotes written as `&quot;`. What was meant by an unquoted word or a missing
 * quote is not guessed.
 */
export function repairJson(script: string): unknown {
  const begun = script
    .replace(/^[\s\uFEFF]*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/^[\s\uFEFF]+/, '')
    .trimEnd()
  const end = begun
    .slice(-WRAPPER_LENGTH)
    .replace(/[\s;]*(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)?[\s;]*$/, '')
  const bare = begun.slice(0, -WRAPPER_LENGTH) + end
  const json = /^[[{]\s*&quot;/.test(bare) ? bare.replaceAll('&quot;', '"') : bare
  return parse(json) ?? parse(repair(json))
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** Strings are told from what stands between them: only the first are escaped, only the latter lose commas. */
function repair(json: string): string {
  return json.replace(/"(?:[^"\\]|\\[\s\S])*"|,(?=\s*[}\]])/g, (part) =>
    part === ',' ? '' : escapeControls(part),
  )
}

function escapeControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (control) => CONTROLS[control] ?? ' ')
}
