import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import { onMounted, onUnmounted } from 'vue'

/** What most is written in, as CSS names it; the letters of other scripts come when they are met. */
const usual = [
  '1em "Inter Variable"',
  '1em "Source Serif 4 Variable"',
  'italic 1em "Source Serif 4 Variable"',
]

/** They come while the project is read, so that it is not laid out without them first. */
export function loadFonts(): void {
  for (const font of usual) void document.fonts.load(font)
}

/** Does again what depends on the widths of letters whenever fonts have come. */
export function onFontsCome(again: () => void): void {
  onMounted(() => document.fonts.addEventListener('loadingdone', again))
  onUnmounted(() => document.fonts.removeEventListener('loadingdone', again))
}
