import {
  dialog,
  type BrowserWindow,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron'
import type { AppError } from '../../shared/ipc/app-error.ts'
import { packageExtensions } from '../../shared/project/package-extensions.ts'
import type { Translate } from '../locales/messages.ts'

export interface DialogsOptions {
  /** The window that the dialogs belong to. */
  readonly window: () => BrowserWindow
  readonly translate: () => Translate
}

/** The app's native dialogs, in its language. Paths are absolute; `null` means that the person cancelled. */
export class Dialogs {
  readonly #window: () => BrowserWindow
  readonly #translate: () => Translate

  constructor({ window, translate }: DialogsOptions) {
    this.#window = window
    this.#translate = translate
  }

  chooseArticle(extensions: readonly string[]): Promise<string | null> {
    const t = this.#translate()
    return this.#openOne({
      title: t('dialog.openArticle.title'),
      buttonLabel: t('dialog.openArticle.button'),
      filters: [{ name: t('dialog.openArticle.filter'), extensions: [...extensions] }],
      properties: ['openFile'],
    })
  }

  /** @param folder where to look first */
  chooseProject(folder: string): Promise<string | null> {
    const t = this.#translate()
    return this.#openOne({
      title: t('dialog.openProject.title'),
      buttonLabel: t('dialog.openProject.button'),
      defaultPath: folder,
      // An installed Claimdesk makes a file of a project in the eyes of macOS: it is a folder all the same.
      properties: ['openDirectory', 'treatPackageAsDirectory'],
    })
  }

  choosePackage(): Promise<string | null> {
    const t = this.#translate()
    return this.#openOne({
      title: t('dialog.mergePackage.title'),
      buttonLabel: t('dialog.mergePackage.button'),
      filters: [{ name: t('dialog.mergePackage.filter'), extensions: [...packageExtensions] }],
      properties: ['openFile'],
    })
  }

  /** What to do with a package of the project that is open. @param name the package's file name */
  async aboutKnownPackage(name: string): Promise<'merge' | 'copy' | 'cancel'> {
    const t = this.#translate()
    const answers = ['merge', 'copy', 'cancel'] as const
    const response = await this.#ask({
      type: 'question',
      message: t('dialog.knownPackage.question', { name }),
      detail: t('dialog.knownPackage.detail'),
      buttons: [t('dialog.knownPackage.merge'), t('dialog.knownPackage.copy'), t('dialog.cancel')],
      defaultId: 0,
      cancelId: 2,
    })
    return answers[response] ?? 'cancel'
  }

  chooseFiles(): Promise<readonly string[] | null> {
    const t = this.#translate()
    return this.#open({
      title: t('dialog.chooseFiles.title'),
      buttonLabel: t('dialog.chooseFiles.button'),
      properties: ['openFile', 'multiSelections'],
    })
  }

  chooseCopyPlace(defaultPath: string): Promise<string | null> {
    const t = this.#translate()
    return this.#save({
      title: t('dialog.saveCopy.title'),
      buttonLabel: t('dialog.saveCopy.button'),
      defaultPath,
    })
  }

  chooseExportPlace(defaultPath: string, extension: string): Promise<string | null> {
    const t = this.#translate()
    return this.#save({
      title: t('dialog.exportReport.title'),
      buttonLabel: t('dialog.exportReport.button'),
      defaultPath,
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    })
  }

  chooseLogo(): Promise<string | null> {
    const t = this.#translate()
    return this.#openOne({
      title: t('dialog.chooseLogo.title'),
      buttonLabel: t('dialog.chooseLogo.button'),
      filters: [{ name: t('dialog.chooseLogo.filter'), extensions: ['png', 'jpg', 'jpeg'] }],
      properties: ['openFile'],
    })
  }

  chooseNewsroom(): Promise<string | null> {
    const t = this.#translate()
    return this.#openOne({
      title: t('dialog.importNewsroom.title'),
      buttonLabel: t('dialog.importNewsroom.button'),
      filters: [{ name: t('dialog.exportNewsroom.filter'), extensions: ['json'] }],
      properties: ['openFile'],
    })
  }

  chooseSourceList(extensions: readonly string[]): Promise<string | null> {
    const t = this.#translate()
    return this.#openOne({
      title: t('dialog.importSources.title'),
      buttonLabel: t('dialog.importSources.button'),
      filters: [{ name: t('dialog.importSources.filter'), extensions: [...extensions] }],
      properties: ['openFile'],
    })
  }

  chooseNewsroomPlace(defaultPath: string): Promise<string | null> {
    const t = this.#translate()
    return this.#save({
      title: t('dialog.exportNewsroom.title'),
      buttonLabel: t('dialog.exportNewsroom.button'),
      defaultPath,
      filters: [{ name: t('dialog.exportNewsroom.filter'), extensions: ['json'] }],
    })
  }

  chooseComponentsPlace(defaultPath: string): Promise<string | null> {
    const t = this.#translate()
    return this.#save({
      title: t('dialog.saveComponents.title'),
      buttonLabel: t('dialog.saveComponents.button'),
      defaultPath,
      filters: [{ name: t('dialog.saveComponents.filter'), extensions: ['json'] }],
    })
  }

  /** Where a package is to be unpacked. */
  chooseUnpackPlace(defaultPath: string): Promise<string | null> {
    const t = this.#translate()
    return this.#save({
      title: t('dialog.unpack.title'),
      buttonLabel: t('dialog.unpack.button'),
      defaultPath,
    })
  }

  /** @param folder where to look first */
  chooseExportFolder(folder: string): Promise<string | null> {
    const t = this.#translate()
    return this.#openOne({
      title: t('dialog.exportReport.folder'),
      buttonLabel: t('dialog.exportReport.button'),
      defaultPath: folder,
      properties: ['openDirectory', 'createDirectory'],
    })
  }

  mayOpenFile(name: string): Promise<boolean> {
    return this.#confirm('openFile', { name })
  }

  mayShowFile(name: string): Promise<boolean> {
    return this.#confirm('showFile', { name })
  }

  /** @param title of a project in which something was written and not sent */
  confirmForgetting(title: string): Promise<boolean> {
    return this.#confirm('forgetProject', { title })
  }

  mayOpenLink(url: URL): Promise<boolean> {
    return this.#confirm('openLink', { host: url.host, url: url.href })
  }

  /** What to do with decisions that could not be saved. @param folder the project folder's name */
  async aboutUnsaved(folder: string): Promise<'retry' | 'saveCopy' | 'discard' | 'cancel'> {
    const t = this.#translate()
    const answers = ['retry', 'saveCopy', 'discard', 'cancel'] as const
    const response = await this.#ask({
      type: 'warning',
      message: t('dialog.unsaved.question'),
      detail: t('dialog.unsaved.detail', { folder }),
      buttons: [
        t('dialog.unsaved.retry'),
        t('dialog.unsaved.saveCopy'),
        t('dialog.unsaved.discard'),
        t('dialog.cancel'),
      ],
      defaultId: 0,
      cancelId: 3,
    })
    return answers[response] ?? 'cancel'
  }

  /** Says why decisions are still not saved, and that they are kept. */
  async tellFailure({ code }: AppError): Promise<void> {
    const t = this.#translate()
    const known = ['disk-full', 'read-only', 'not-found', 'locked'] as const
    const reason = known.find((candidate) => candidate === code) ?? 'other'
    await this.#ask({
      type: 'error',
      message: t('dialog.failure.title'),
      detail: `${t(`dialog.failure.${reason}`, { code })}\n\n${t('dialog.failure.kept')}`,
    })
  }

  /** Says that the page keeps crashing. @returns whether to load it again rather than to quit */
  async mayLoadAgain(): Promise<boolean> {
    const t = this.#translate()
    const response = await this.#ask({
      type: 'error',
      message: t('dialog.crashed.question'),
      detail: t('dialog.crashed.detail'),
      buttons: [t('dialog.crashed.again'), t('menu.quit')],
      defaultId: 0,
      cancelId: 1,
    })
    return response === 0
  }

  async #confirm(
    what: 'openFile' | 'showFile' | 'openLink' | 'forgetProject',
    values: Readonly<Record<string, string>>,
  ): Promise<boolean> {
    const t = this.#translate()
    const response = await this.#ask({
      type: 'question',
      message: t(`dialog.${what}.question`, values),
      detail: t(`dialog.${what}.detail`, values),
      buttons: [t(`dialog.${what}.button`), t('dialog.cancel')],
      defaultId: 1,
      cancelId: 1,
    })
    return response === 0
  }

  async #openOne(options: OpenDialogOptions): Promise<string | null> {
    const paths = await this.#open(options)
    return paths?.[0] ?? null
  }

  async #open(options: OpenDialogOptions): Promise<readonly string[] | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(this.#window(), options)
    return canceled || filePaths.length === 0 ? null : filePaths
  }

  async #save(options: SaveDialogOptions): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(this.#window(), options)
    return canceled || filePath === '' ? null : filePath
  }

  async #ask(options: MessageBoxOptions): Promise<number> {
    const { response } = await dialog.showMessageBox(this.#window(), { noLink: true, ...options })
    return response
  }
}
