import type { Door } from './door.ts'

const doors: Readonly<Record<string, () => Promise<Door>>> = {
  parsers: async () => (await import('./parsers-door.ts')).parsersDoor,
  journal: async () => (await import('./journal-door.ts')).journalDoor,
  stored: async () => (await import('./stored-door.ts')).storedDoor,
  ipc: async () => (await import('./ipc-door.ts')).ipcDoor,
  packages: async () => (await import('./packages-door.ts')).packagesDoor,
  imports: async () => (await import('./imports-door.ts')).importsDoor,
  events: async () => (await import('./events-door.ts')).eventsDoor,
}

export const doorNames = Object.keys(doors)

/** Loads a door with all that it needs. */
export async function openedBy(name: string): Promise<Door> {
  const load = Object.hasOwn(doors, name) ? doors[name] : undefined
  if (!load) throw new Error(`No door is called ${name}; there are ${doorNames.join(', ')}`)
  return load()
}
