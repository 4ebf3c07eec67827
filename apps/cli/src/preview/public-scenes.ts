import type { Newsroom } from '../../newsroom/index.ts'
import type { PictureData, Scene, Shown } from './scene.ts'

/** Where the sample's stories seem to lie: Telegram takes pictures from https alone, and nobody has this address. */
const publicOrigin = 'https://khabar.example'

/** Scenes as if the newsroom stood in the web, with the pictures of their single stories. */
export async function publicScenes(
  scenes: readonly Scene[],
  newsroom: Newsroom,
): Promise<{ scenes: Scene[]; pictures: PictureData }> {
  const moved = scenes.map(({ shown: { hi, en }, ...scene }) => ({
    ...scene,
    shown: { hi: move(hi, newsroom.url), en: move(en, newsroom.url) },
  }))
  const addresses = moved.flatMap(({ shown }) => [...picturesIn(shown.hi), ...picturesIn(shown.en)])
  const pictures = new Map<string, string>()
  for (const address of new Set(addresses)) pictures.set(address, await dataOf(address, newsroom.url))
  return { scenes: moved, pictures }
}

function move(shown: Shown, origin: string): Shown {
  // A message is plain JSON; only addresses hold the newsroom's.
  const message = JSON.parse(
    JSON.stringify(shown.message).replaceAll(origin, publicOrigin),
  ) as Shown['message']
  return { ...shown, message }
}

function picturesIn({ message }: Shown): string[] {
  return message.kind === 'story' && message.card.imageUrl !== null ? [message.card.imageUrl] : []
}

async function dataOf(address: string, origin: string): Promise<string> {
  const response = await fetch(address.replace(publicOrigin, origin))
  const type = response.headers.get('content-type') ?? 'image/png'
  return `data:${type};base64,${Buffer.from(await response.arrayBuffer()).toString('base64')}`
}
