/** What a worker may use. */
export interface Limits {
  /** Threads. */
  jobs: number
  /** Milliseconds for one row. */
  timeout: number
  /** Megabytes of heap; a worker that needs more counts as dead. */
  memory: number
}

/** Much more than an article of the greatest length takes, and little enough that a mistake does not fill the machine. */
export const MEMORY = 1024
