import sans from '@fontsource-variable/inter/wght.css?inline'
import serif from '@fontsource-variable/source-serif-4/wght.css?inline'
import serifItalic from '@fontsource-variable/source-serif-4/wght-italic.css?inline'
import { unmapCharacter } from './unmap-character.ts'

/** The letter that looks like an apostrophe, and shares its glyph. */
const MODIFIER_APOSTROPHE = 0x02bc

/** The app's own fonts as one style that has them in it, for what is printed. */
export const fontFaces = [sans, serif, serifItalic]
  .join('')
  .replace(/(?<=data:font\/woff2;base64,)[A-Za-z0-9+/=]+/g, (base64) =>
    Buffer.from(unmapCharacter(Buffer.from(base64, 'base64'), MODIFIER_APOSTROPHE)).toString(
      'base64',
    ),
  )
