import { z } from 'zod'
import { DEFAULT_LINE } from '../../shared/claims/suggestion-line.ts'
import { ExportKindName, ExportPreset } from '../../shared/ipc/exports.ts'
import { panelWidths } from '../../shared/ipc/panel-widths.ts'
import { Settings } from '../../shared/ipc/settings.ts'
import { Newsroom } from '../../shared/report/newsroom/newsroom.ts'
import { unnamedNewsroom } from '../../shared/report/newsroom/unnamed-newsroom.ts'
import { Person } from '../../shared/project/records.ts'
import { MAX_PRESETS } from '../../shared/report/export-presets.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { listOfReadable } from './list-of-readable.ts'
import { UserFile } from './user-file.ts'

export const defaultSettings: Settings = {
  person: { name: '', role: 'checker' },
  newsroom: unnamedNewsroom,
  language: 'system',
  reportLanguage: 'article',
  theme: 'system',
  singleKeys: true,
  advanceAfterVerdict: false,
  exports: { kinds: ['html'], article: true, checklist: true, presets: [] },
  panels: panelWidths,
  suggestions: { order: 'place', line: DEFAULT_LINE },
}

const { shape } = Settings
const { exports: exporting, person, newsroom, panels, suggestions } = defaultSettings

/** Of the kinds that a file names, those that this version knows, each once. */
const KnownKinds = listOfReadable(ExportKindName).transform((kinds) => [...new Set(kinds)])
const StoredPreset = z.object({ name: ExportPreset.shape.name, kinds: KnownKinds })

/** `Settings` as a file may hold them: what is missing or wrong is as at first, and the rest counts. */
const StoredSettings: z.ZodType<Settings> = z.object({
  person: z
    .object({
      name: Person.shape.name.catch(person.name),
      role: Person.shape.role.catch(person.role),
    })
    .catch(person),
  newsroom: z
    .object({
      name: Newsroom.shape.name.catch(newsroom.name),
      contact: Newsroom.shape.contact.catch(newsroom.contact),
      correctionsPolicy: Newsroom.shape.correctionsPolicy.catch(newsroom.correctionsPolicy),
      method: Newsroom.shape.method.catch(newsroom.method),
      logo: Newsroom.shape.logo.catch(newsroom.logo),
      labels: Newsroom.shape.labels.catch(newsroom.labels),
      scale: Newsroom.shape.scale.catch(newsroom.scale),
      citationStyle: Newsroom.shape.citationStyle.catch(newsroom.citationStyle),
      signOff: Newsroom.shape.signOff.catch(newsroom.signOff),
    })
    .catch(newsroom),
  language: shape.language.catch(defaultSettings.language),
  reportLanguage: shape.reportLanguage.catch(defaultSettings.reportLanguage),
  theme: shape.theme.catch(defaultSettings.theme),
  singleKeys: shape.singleKeys.catch(defaultSettings.singleKeys),
  advanceAfterVerdict: shape.advanceAfterVerdict.catch(defaultSettings.advanceAfterVerdict),
  exports: z
    .object({
      kinds: KnownKinds.catch(exporting.kinds),
      article: shape.exports.shape.article.catch(exporting.article),
      checklist: shape.exports.shape.checklist.catch(exporting.checklist),
      presets: z
        .array(StoredPreset)
        .transform((presets) => presets.slice(0, MAX_PRESETS))
        .catch(exporting.presets),
    })
    .catch(exporting),
  panels: z
    .object({
      claims: shape.panels.shape.claims.catch(panels.claims),
      inspector: shape.panels.shape.inspector.catch(panels.inspector),
    })
    .catch(panels),
  suggestions: z
    .object({
      order: shape.suggestions.shape.order.catch(suggestions.order),
      line: shape.suggestions.shape.line.catch(suggestions.line),
    })
    .catch(suggestions),
})

/** The settings, kept in `settings.json` in the user data folder. */
export class SettingsFile {
  readonly #file: UserFile<Settings>

  private constructor(file: UserFile<Settings>) {
    this.#file = file
  }

  static async open(
    folder: string,
    fileSystem: FileSystem = nodeFileSystem,
  ): Promise<SettingsFile> {
    const place = { folder, name: 'settings.json', fileSystem }
    return new SettingsFile(await UserFile.open(place, StoredSettings, defaultSettings))
  }

  get settings(): Settings {
    return this.#file.value
  }

  /**
   * They hold at once; resolves when they would outlive a power cut. What has not changed in them stays as the file
   * has it: another program may have saved it since.
   */
  async save(settings: Settings): Promise<void> {
    const changes = changedIn(settings, this.#file.value)
    await this.#file.update((known) => ({ ...known, ...changes }))
  }
}

function changedIn(settings: Settings, before: Settings): Partial<Settings> {
  const known = new Map<string, unknown>(Object.entries(before))
  const changed = Object.entries(settings).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(known.get(name)),
  )
  return Object.fromEntries(changed)
}
