import { basename, join } from 'node:path'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { logoTypes } from '../../shared/project/vocabulary.ts'
import type { Logo } from '../../shared/report/newsroom/newsroom.ts'
import { writeNewsroomFile } from '../../shared/report/newsroom/newsroom-file.ts'
import { saveChosen } from '../exporting/write-export.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { projectFolderName } from '../projects/folder/project-folder.ts'
import { readNewsroom } from '../importing/read-newsroom.ts'
import { signedTypeOf } from '../previewing/picture-signature.ts'
import { readLimited } from '../storage/read-limited.ts'
import type { Services } from './services.ts'

/** The most bytes of a newsroom's logo. */
const MAX_LOGO_BYTES = 500_000

type NewsroomMethods = Extract<keyof Handlers, `newsroom.${string}`>

/** A newsroom's own settings: its logo, and all of them as one file that colleagues can take over. */
export function newsroomHandlers({
  dialogs,
  folders,
  settings,
  translate,
}: Services): Pick<Handlers, NewsroomMethods> {
  return {
    'newsroom.chooseLogo': async () => {
      const path = await dialogs.chooseLogo()
      return path === null ? null : readLogo(path)
    },
    'newsroom.export': async () => {
      const { newsroom } = settings.settings
      const name = translate()('dialog.exportNewsroom.name', { newsroom: newsroom.name })
      const suggested = join(folders.documents, `${projectFolderName(name.trim())}.json`)
      const chosen = await dialogs.chooseNewsroomPlace(suggested)
      if (chosen === null) return null
      return saveChosen(chosen, 'json', new TextEncoder().encode(writeNewsroomFile(newsroom)))
    },
    'newsroom.import': async () => {
      const path = await dialogs.chooseNewsroom()
      if (path === null) return null
      return { name: basename(path), newsroom: await readNewsroom(path) }
    },
  }
}

/** Told by its first bytes, not by its name. */
async function readLogo(path: string): Promise<Logo> {
  const bytes = await readLimited(path, MAX_LOGO_BYTES)
  const signed = signedTypeOf(bytes)
  const mediaType = logoTypes.find((type) => type === signed)
  if (!mediaType) throw new AppFailure({ code: 'unsupported', name: basename(path) })
  return { mediaType, base64: Buffer.from(bytes).toString('base64') }
}
