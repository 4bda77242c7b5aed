/** By it Windows and macOS know the app: the package is named so, and on Windows its windows have to say it as well. */
export const APP_ID = 'org.claimdesk.Claimdesk'
