/**
 * Section names under which outlets print opinion. Source: section menus and addresses of Hindi dailies. Matching
 * ignores case and nukta. Sorted.
 */
export const OPINION_SECTIONS: ReadonlySet<string> = new Set([
  'blog',
  'blogs',
  'column',
  'columns',
  'editorial',
  'nazariya',
  'opinion',
  'sampadakiya',
  'vichar',
  'अभिमत',
  'ओपिनियन',
  'कॉलम',
  'दृष्टिकोण',
  'नजरिया',
  'ब्लॉग',
  'ब्लॉग्स',
  'विचार',
  'संपादकीय',
  'सम्पादकीय',
])
