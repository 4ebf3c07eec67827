import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { CliError } from '../cli-error.ts'
import { printLine, type Streams } from '../console-streams.ts'
import { withScenes } from './compose-scenes.ts'
import { previewPage } from './preview-page.ts'
import { publicScenes } from './public-scenes.ts'

/** Beside the database, where no tool of the project looks for sources. */
const usualFile = 'data/preview.html'

/** `khabar preview [FILE.html]`: the sample newsroom's messages as Telegram and Discord show them, in one page. */
export async function runPreview(words: readonly string[], { stdout }: Streams): Promise<number> {
  const [file = usualFile, ...more] = words
  if (more.length > 0 || !/\.html?$/i.test(file))
    throw new CliError(
      'एक फ़ाइल बताएँ जिसका नाम .html पर ख़त्म हो: khabar preview FILE.html',
      'Name one file that ends in .html: khabar preview FILE.html.',
      { exitCode: 2 },
    )
  const { scenes, pictures } = await withScenes(publicScenes)
  await write(file, previewPage(scenes, pictures))
  printLine(stdout, `पेज यहाँ है, ब्राउज़र में खोलें / The page is here; open it in a browser: ${resolve(file)}`)
  return 0
}

async function write(file: string, page: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, page)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CliError(`यह फ़ाइल नहीं लिखी जा सकी: ${file}`, `The page could not be written: ${reason}.`, {
      cause,
    })
  }
}
