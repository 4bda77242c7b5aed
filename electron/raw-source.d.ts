declare module '*.ts?raw' {
  /** A module's source as it is written. */
  const source: string
  export default source
}
