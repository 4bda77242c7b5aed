/** A style as text, with the files that it needs in it. */
declare module '*.css?inline' {
  const style: string
  export default style
}
