import type { ImporterAnswer, ImporterTask } from '../../shared/ipc/importer-page.ts'
import { answerTask } from './answer-task.ts'

/**
 * The hidden page that takes documents apart. It shows nothing, and the one thing that it can be told to do is
 * this; only the main process can, by a script that it runs here.
 *
 * @returns an `ImporterAnswer` as JSON: its length can be told before anything is made of it
 */
async function parseDocument(task: ImporterTask): Promise<string> {
  const answer: ImporterAnswer = await answerTask(task)
  return JSON.stringify(answer)
}

Object.defineProperty(globalThis, 'parseDocument', { value: parseDocument })
