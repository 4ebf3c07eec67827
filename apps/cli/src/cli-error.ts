/** Expected trouble, told in one sentence in Hindi and in English. The command ends with exit code 1, or 2 for wrong use. */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly hindi: string
  readonly english: string
  readonly exitCode: 1 | 2

  constructor(hindi: string, english: string, options: { exitCode?: 1 | 2; cause?: unknown } = {}) {
    super(english, { cause: options.cause })
    this.hindi = hindi
    this.english = english
    this.exitCode = options.exitCode ?? 1
  }

  /** The line for stderr. */
  get line(): string {
    return `${this.hindi} / ${this.english}`
  }
}
