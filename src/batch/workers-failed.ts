/** The workers cannot work at all, whatever they are sent. */
export class WorkersFailed extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message)
  }
}
