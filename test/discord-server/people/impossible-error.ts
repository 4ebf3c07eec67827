/** A person was asked to do what Discord's client would not let them do: a command that is not there, a dead button. */
export class ImpossibleError extends Error {
  override readonly name = 'ImpossibleError'
  readonly username: string

  constructor(username: string, obstacle: string) {
    super(`${username} cannot do that: ${obstacle}.`)
    this.username = username
  }
}
