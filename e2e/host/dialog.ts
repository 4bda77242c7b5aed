import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type * as Electron from 'electron'
import type { HostBrowserWindow } from './browser-window.ts'
import { options } from './options.ts'
import { PageQuestions } from './page-questions.ts'

const isFrench = options.language.startsWith('fr')
const words = isFrench
  ? {
      cancel: 'Annuler',
      ok: 'OK',
      save: 'Enregistrer',
      replace: 'Remplacer',
      exists: 'existe déjà.',
    }
  : { cancel: 'Cancel', ok: 'OK', save: 'Save', replace: 'Replace', exists: 'is there already.' }

/**
 * Dialogs for a person at the screen, over the page. Specs replace these functions, as they do on Electron;
 * one that is not replaced fails at once, since nobody would see it.
 */
export const dialog = {
  async showOpenDialog(
    window: HostBrowserWindow,
    { properties = [], filters = [] }: Electron.OpenDialogOptions,
  ): Promise<Electron.OpenDialogReturnValue> {
    const questions = await questionsOver(window)
    const many = properties.includes('multiSelections') ? 'files' : 'file'
    const what = properties.includes('openDirectory') ? 'folder' : many
    const extensions = filters.flatMap((filter) => filter.extensions)
    const filePaths = await questions.choose(what, extensions)
    return { canceled: filePaths.length === 0, filePaths: [...filePaths] }
  },

  async showSaveDialog(
    window: HostBrowserWindow,
    { title = '', defaultPath = '', buttonLabel = words.save }: Electron.SaveDialogOptions,
  ): Promise<Electron.SaveDialogReturnValue> {
    const questions = await questionsOver(window)
    const buttons = [buttonLabel, words.cancel]
    const choice = { detail: '', buttons, defaultButton: 0, cancelButton: 1 }
    const place = await questions.ask({ ...choice, message: title, text: defaultPath })
    if (place.button !== 0 || place.text === '') return { canceled: true, filePath: '' }
    if (!existsSync(place.text)) return { canceled: false, filePath: place.text }
    const replace = await questions.ask({
      ...choice,
      message: `“${basename(place.text)}” ${words.exists}`,
      buttons: [words.replace, words.cancel],
      defaultButton: 1,
      text: null,
    })
    return { canceled: replace.button !== 0, filePath: replace.button === 0 ? place.text : '' }
  },

  showErrorBox(title: string, content: string): void {
    console.error(`${title}: ${content}`)
  },

  async showMessageBox(
    window: HostBrowserWindow,
    { message, detail = '', buttons = [], defaultId, cancelId }: Electron.MessageBoxOptions,
  ): Promise<Electron.MessageBoxReturnValue> {
    const questions = await questionsOver(window)
    const { button } = await questions.ask({
      message,
      detail,
      text: null,
      buttons: buttons.length === 0 ? [words.ok] : buttons,
      defaultButton: defaultId ?? 0,
      cancelButton: cancelId ?? 0,
    })
    return { response: button, checkboxChecked: false }
  },
}

async function questionsOver(window: HostBrowserWindow): Promise<PageQuestions> {
  if (options.headless) throw new Error('A dialog opened that the spec has no answer for.')
  return new PageQuestions(await window.page)
}
