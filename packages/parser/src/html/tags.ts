// The sets follow the HTML standard's rendering section.
const BLOCKS = new Set(
  'address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const SILENT = new Set(
  'applet audio button canvas datalist embed frameset head iframe input map math noembed noframes noscript object rp rt script select style svg template textarea title video'.split(
    ' ',
  ),
)
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Returns true for elements that begin a new line of text. @see https://html.spec.whatwg.org/multipage/rendering.html */
export function isBlockTag(name: string): boolean {
  return BLOCKS.has(name)
}

/** Returns true for elements whose content is no text of the page: scripts, controls, media. */
export function isSilentTag(name: string): boolean {
  return SILENT.has(name)
}

/** Returns true for `h1` to `h6`. */
export function isHeadingTag(name: string): boolean {
  return HEADINGS.has(name)
}
