/** Pages made to be slow or deep, by what is wrong with them; each grows in proportion to `count`. */
export const hostilePages: Readonly<Record<string, (count: number) => string>> = {
  'a long attribute': (count) => `<p title="${'क'.repeat(count * 10)}">पाठ</p>`,
  'bad entities': (count) => `<p>${'&#x110000;&nosuch;&amp'.repeat(count)}</p>`,
  'deep nesting': (count) => `${'<div>'.repeat(count)}<p>पाठ यहाँ है।</p>`,
  'links without end': (count) => '<a href="/x/">एक लंबी सुर्खी यहाँ है</a> '.repeat(count),
  'one line of text': (count) => `<article><p>${'यह एक वाक्य है। '.repeat(count)}</p></article>`,
  'open formatting': (count) => '<b><i>पाठ<p>'.repeat(count),
  paragraphs: (count) => `<article>${'<p>यह एक पूरा वाक्य है जो यहाँ खत्म होता है।</p>'.repeat(count)}</article>`,
  'tables in tables': (count) => '<table><tr><td>'.repeat(count / 4),
  teasers: (count) =>
    `<article><p>यह एक पूरा वाक्य है।</p></article><div class="related">${'<div><h3><a href="/a/">एक लंबी सुर्खी यहाँ है</a></h3><p>दिल्ली । पाठ कटा हुआ...</p></div>'.repeat(count)}</div>`,
  'unclosed tags': (count) => '<div class=x><span'.repeat(count),
}
