import type { Person } from '../../shared/project/records.ts'

/** Who sits at the computer: mostly the one who checks. */
export const persons: readonly [Person, ...Person[]] = [
  { name: 'Mara Lind', role: 'checker' },
  { name: 'Jon Berg', role: 'editor' },
  { name: 'Inès Roux', role: 'second-reader' },
]
