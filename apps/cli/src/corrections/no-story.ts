import { CliError } from '../cli-error.ts'

/** What an operator is told who names a story that is not there. */
export function noStory(storyId: number): CliError {
  return new CliError(
    `कहानी ${storyId} नहीं है।`,
    `There is no story ${storyId}; khabar stories lists the newest.`,
  )
}
