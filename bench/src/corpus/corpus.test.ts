import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFeeds } from './read-feeds.ts'
import { readHindiPages } from './read-hindi-pages.ts'
import { readSeeds } from './read-seed.ts'
import { readText } from './read-text.ts'

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

describe('readText', () => {
  const read = (content: string | Uint8Array) => readText(join(folderWith({ file: content }), 'file'))
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

  it('believes the bytes before the prolog', () => {
    expect(read('<?xml version="1.0" encoding="ISO-8859-1"?><t>खबर</t>')).toContain('खबर')
  })

  it('believes the prolog where the bytes are no UTF-8', () => {
    expect(read(latin('<?xml version="1.0" encoding="ISO-8859-1"?><t>caf\xe9</t>'))).toContain('café')
    expect(read(latin('<?xml version="1.0" encoding="no-such"?><t>caf\xe9</t>'))).toContain('café')
  })

  it('believes a byte-order mark before all', () => {
    expect(read(Uint8Array.of(0xff, 0xfe, 0x16, 0x09))).toBe('ख')
  })
})

describe('readHindiPages', () => {
  it('forgives a phrase of furniture that the article itself uses', () => {
    const gold = {
      url: '',
      title: 'शीर्षक',
      date: '2026-11-24',
      paragraphs: ['विज्ञापन का बाजार बढ़ा।'],
      must_not_contain: ['शेयर करें'],
    }
    const folder = folderWith({
      'a.gold.json': JSON.stringify(gold),
      'a.html': '<p>…</p>',
      'boilerplate_phrases.txt': '# remark\nविज्ञापन\t[somewhere]\nयह भी पढ़ें\t[elsewhere]\n',
    })
    expect(readHindiPages(folder)[0]?.unwanted).toEqual(
      ['शेयर करें', 'यह भी पढ़ें'].map((text) => text.normalize('NFC')),
    )
  })
})

describe('readFeeds', () => {
  it('finds what is expected beside a feed or in its output folder', () => {
    const folder = folderWith({
      'suite/input/a.rss': '<rss><channel><item/></channel></rss>',
      'suite/output/a.json': JSON.stringify({ feed: { items: [{ title: 'एक', link: 'https://a.test/' }] } }),
      'other/b.xml': '<feed><entry/></feed>',
      'other/b.json': JSON.stringify({
        entries: [{ title: { value: 'दो' }, links: [{ href: 'https://b.test/' }] }],
      }),
      'other/page.html': '<p>no feed</p>',
    })
    const files = readFeeds(folder)
    expect(files.map(({ name, hasItems }) => [name, hasItems])).toEqual([
      ['other/b.xml', true],
      ['other/page.html', false],
      ['suite/input/a.rss', true],
    ])
    expect(files.map(({ expected }) => expected?.items[0] ?? null)).toEqual([
      { title: 'दो', url: 'https://b.test/', date: null },
      null,
      { title: 'एक', url: 'https://a.test/', date: null },
    ])
  })
})

describe('readSeeds', () => {
  it('reads off the layout what a page says', () => {
    const page = [
      'झील में लौटे पंछी',
      'नैनीताल । सर्दी के साथ पंछी लौट आए हैं।',
      'दूसरा अनुच्छेद।',
      '–एजेंसी',
      'पुल बनकर तैयार',
      'टिहरी/नई दिल्ली | पुल का काम पूरा हो...',
      'admin',
      'Read Previous',
      'पिछली खबर',
      'Read Next',
      'अगली खबर',
    ]
    expect(readSeeds(folderWith({ 'page.txt': page.join('\n\n') }))[0]?.expected).toMatchObject({
      headline: 'झील में लौटे पंछी',
      dateline: 'नैनीताल',
      agency: 'एजेंसी',
      'paragraphs.0': 'सर्दी के साथ पंछी लौट आए हैं।',
      'paragraphs.length': '2',
      'teasers.0': 'पुल बनकर तैयार\nटिहरी/नई दिल्ली\nपुल का काम पूरा हो\ntrue',
      'teasers.length': '1',
      previous: 'पिछली खबर',
      next: 'अगली खबर',
    })
  })
})
