/** Returns plain text as HTML that shows it: `&` and `<` escaped. */
export function escapeText(text: string | undefined): string | undefined {
  return text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
