import sans from '@fontsource-variable/inter/wght.css?inline'
import serif from '@fontsource-variable/source-serif-4/wght.css?inline'
import serifItalic from '@fontsource-variable/source-serif-4/wght-italic.css?inline'

/** The app's own fonts as one style that has them in it, for what is printed. */
export const fontFaces = [sans, serif, serifItalic].join('')
