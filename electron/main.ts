import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, protocol, session } from 'electron'
import { CALL_CHANNEL } from '../shared/ipc/channels.ts'
import { APP_SCHEME, APP_URL, devServerUrl } from './windows/app-origin.ts'
import { answerAppRequest, listBuiltFiles } from './windows/app-protocol.ts'
import { confine, secureSession } from './windows/session-security.ts'

const devServer = devServerUrl()
app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.on('window-all-closed', () => app.quit())
await app.whenReady()
const files = await listBuiltFiles(join(import.meta.dirname, '../renderer'))
secureSession(session.defaultSession, devServer)
protocol.handle(APP_SCHEME, (request) =>
  answerAppRequest(request, { files, reportPreview: () => null }),
)
ipcMain.handle(CALL_CHANNEL, (_event, name: string) =>
  name === 'app.start'
    ? {
        ok: true,
        value: {
          version: app.getVersion(),
          runtime: 'chromium-host',
          platform: process.platform,
          systemLanguage: 'en',
          settings: {
            person: { name: '', role: 'checker' },
            newsroom: { name: '', contact: '', correctionsPolicy: '' },
            language: 'system',
            reportLanguage: 'article',
            theme: 'system',
            singleKeys: true,
            advanceAfterVerdict: true,
            panels: { claims: 280, inspector: 380 },
          },
          recent: [],
          opened: null,
        },
      }
    : { ok: false, error: { code: 'unexpected', detail: 'not yet' } },
)
const window = new BrowserWindow({
  width: 1440,
  height: 900,
  title: 'Claimdesk',
  webPreferences: {
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  },
})
confine(window.webContents, devServer)
await window.loadURL(devServer ?? APP_URL)
