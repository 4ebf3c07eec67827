import { splitSentences } from '@khabar/core'
import { defineArea } from '../areas/area.ts'
import { readNewsroom } from '../corpus/read-newsroom.ts'
import { ceilingRows } from '../sending/ceiling-rows.ts'
import { madeDigest } from '../sending/made-digest.ts'
import { freeRows, paidRows } from '../sending/paced-rows.ts'

/**
 * The outbox in an SQLite file and the real platforms against the local chat servers, each in a process of its own: at
 * Telegram's free limit, at that of paid broadcasts, and without one.
 */
export const send = defineArea({
  name: 'send',
  needs: [],
  async run({ progress }) {
    const { articles } = await readNewsroom()
    const message = madeDigest(articles.flatMap(({ text }) => splitSentences(text)))
    return [
      ...(await freeRows(message, progress)),
      ...(await paidRows(message, progress)),
      ...(await ceilingRows(message, progress)),
    ]
  },
})
