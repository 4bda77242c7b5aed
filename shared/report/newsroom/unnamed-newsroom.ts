import type { Newsroom } from './newsroom.ts'

/** What stands in the settings until a newsroom has said something of itself. */
export const unnamedNewsroom: Newsroom = {
  name: '',
  contact: '',
  correctionsPolicy: '',
  method: '',
  logo: null,
  labels: [],
  scale: null,
  citationStyle: 'claimdesk',
  signOff: 'when-shared',
}
