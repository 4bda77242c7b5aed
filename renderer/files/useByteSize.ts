import { useI18n } from 'vue-i18n'

/** How far a reading is, in words: of a small file in kilobytes, so that it does not read "0.0 MB of 0.0 MB". */
export function useByteSize(): (bytes: number, total: number) => string {
  const { n } = useI18n()
  return (bytes, total) => {
    const isSmall = total < 1_000_000
    const digits = !isSmall && total < 10_000_000 ? 1 : 0
    return n(bytes / (isSmall ? 1000 : 1_000_000), {
      style: 'unit',
      unit: isSmall ? 'kilobyte' : 'megabyte',
      maximumFractionDigits: digits,
      minimumFractionDigits: digits,
    })
  }
}
