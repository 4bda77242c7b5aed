import { app, BrowserWindow, protocol } from 'electron'

// An app with one word in it: what it takes to start, any app takes.
const scheme = 'app'
protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true } }])
void app.whenReady().then(() => {
  protocol.handle(scheme, () => {
    return new Response('<!doctype html>Empty', { headers: { 'Content-Type': 'text/html' } })
  })
  return new BrowserWindow().loadURL('app://claimdesk/')
})
