/** Who says something, as the interface shows it. */
export interface Speaker {
  /** The fullest name, or a description where there is no name. */
  readonly name: string
  /** The sentence itself does not name them. */
  readonly isInferred: boolean
  /** The article does not name them. */
  readonly isUnnamed: boolean
}
