/** A text file that a test reads as it is. */
declare module '*?raw' {
  const text: string
  export default text
}
