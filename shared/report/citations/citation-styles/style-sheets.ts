import { plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import type { Language } from '../../../project/records.ts'
import type { CslStyle } from './cite-in-style.ts'

/** A style and a locale by the names that the engine knows them by. */
export interface StyleSheet {
  readonly style: string
  readonly locale: string
}

/** The styles as plugin-csl names them; its Harvard is that of "Cite Them Right". */
const bundled: Readonly<Record<CslStyle, string>> = {
  apa: 'apa',
  harvard: 'harvard1',
  vancouver: 'vancouver',
}

/** The style in a language, registered with the engine and adapted to reports. */
export function styleSheet(style: CslStyle, language: Language): StyleSheet {
  const { styles } = plugins.config.get('@csl')
  const name = `claimdesk-${style}-${language}`
  if (!styles.has(name)) {
    const xml = bibliographyAlone(styles.get(bundled[style]))
    styles.add(name, language === 'fr' ? withFrenchSpaces(xml) : xml)
  }
  if (language === 'fr') return { style: name, locale: 'fr-FR' }
  return { style: name, locale: style === 'harvard' ? britishEnglish() : 'en-US' }
}

/**
 * Only the bibliography is used, without its numbers: a report numbers its sources. The rules for citations in
 * the text would still be worked through for each source, to tell apart works of the same author and year, and
 * take most of the time. What they give is also a key of the engine's, and fails where it is "constructor".
 */
function bibliographyAlone(xml: string): string {
  return xml
    .replace(/<text [^>]*variable="citation-number"[^>]*\/>/g, '')
    .replace(/ second-field-align="[^"]*"/, '')
    .replace(
      /<citation[ >].*?<\/citation>/s,
      '<citation><layout><text value="cited"/></layout></citation>',
    )
}

/** The styles are written for English: French has a no-break space before a colon, a narrow one before a semicolon. */
function withFrenchSpaces(xml: string): string {
  return xml.replaceAll('=": "', '="\u00A0: "').replaceAll('="; "', '="\u202F; "')
}

/** Harvard is British, and only American English comes with the plugin: as CSL's en-GB in what the two do differently. */
function britishEnglish(): string {
  const { locales } = plugins.config.get('@csl')
  if (!locales.has('en-GB')) {
    const day = '<date-part name="day" suffix=" "/>'
    const british = locales
      .get('en-US')
      .replace('xml:lang="en-US"', 'xml:lang="en-GB"')
      .replace('punctuation-in-quote="true"', 'punctuation-in-quote="false"')
      .replace(
        /<date form="text">.*?<\/date>/s,
        `<date form="text">${day}<date-part name="month" suffix=" "/><date-part name="year"/></date>`,
      )
    locales.add('en-GB', british)
  }
  return 'en-GB'
}
