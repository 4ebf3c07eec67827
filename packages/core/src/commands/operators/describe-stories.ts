import { fitText } from '../../messages/fit-text.ts'
import type { Story } from '../../stories/story.ts'
import type { Enquiry } from '../conversation.ts'

const mostListed = 10
/** What one line shows of a headline, in UTF-16 units. */
const longestHeadline = 150

/** The newest stories and those that are held, with the numbers by which operators name them. */
export async function describeStories({ store, say }: Enquiry): Promise<string> {
  const [newest, held] = await Promise.all([
    store.stories.latest({ limit: mostListed }),
    store.stories.held({ limit: mostListed }),
  ])
  return [
    ...(newest.length > 0 ? [[say('operator-stories'), ...newest.map(lineOf)].join('\n')] : []),
    ...(held.length > 0 ? [[say('operator-stories-held'), ...held.map(lineOf)].join('\n')] : []),
  ].join('\n\n')
}

function lineOf({ id, headline }: Story): string {
  return `#${id} ${fitText(headline, longestHeadline)}`
}
