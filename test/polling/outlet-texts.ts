/** One story of an invented outlet. */
export type Story = {
  readonly number: number
  readonly path: string
  readonly publishedAt: Temporal.Instant
}

/** Returns the headline under which a story is listed. */
export function headlineOf({ number }: Story): string {
  return `वार्ड ${number} की गली में नई नाली बनकर तैयार`
}

/** Returns the story's page. */
export function pageOf(story: Story): string {
  return `<!DOCTYPE html>
<html lang="hi"><head><meta charset="utf-8"><title>${headlineOf(story)}</title></head>
<body><article><h1>${headlineOf(story)}</h1>${paragraphsOf(story)}</article></body></html>`
}

/** Returns an RSS feed of excerpts. */
export function rssOf(stories: readonly Story[], origin: string): string {
  const items = stories.map(
    (story) => `<item><title>${headlineOf(story)}</title><link>${origin}${story.path}</link>
<guid isPermaLink="false">khabar-${story.number}</guid><pubDate>${httpDateOf(story)}</pubDate>
<description>वार्ड ${story.number} में काम पूरा हुआ...</description></item>`,
  )
  return `<rss version="2.0"><channel><title>मोहल्ला दर्पण</title><link>${origin}/</link>${items.join('')}</channel></rss>`
}

/** Returns a page of WordPress posts with their whole texts. */
export function postsOf(stories: readonly Story[], origin: string): string {
  return JSON.stringify(
    stories.map((story) => ({
      id: story.number,
      link: origin + story.path,
      date_gmt: story.publishedAt.toString({ smallestUnit: 'second' }).replace('Z', ''),
      title: { rendered: headlineOf(story) },
      content: { rendered: paragraphsOf(story) },
      excerpt: { rendered: '' },
    })),
  )
}

function paragraphsOf({ number }: Story): string {
  const paragraphs = [
    `नगर निगम ने वार्ड ${number} की मुख्य गली में नई नाली का काम पूरा कर लिया है। अब बारिश का पानी सड़क पर नहीं रुकेगा।`,
    `वार्ड ${number} के निवासियों ने बताया कि पिछले साल यहां तीन दिन तक पानी भरा रहा था। इस बार काम समय से पहले खत्म हुआ।`,
    'निगम के अभियंता ने कहा कि नाली की सफाई हर महीने होगी और इसकी सूचना दुकानदारों को पहले दी जाएगी।',
  ]
  return paragraphs.map((text) => `<p>${text}</p>`).join('')
}

function httpDateOf({ publishedAt }: Story): string {
  return new Date(publishedAt.epochMilliseconds).toUTCString()
}
