import type {
  ImporterAnswer,
  ImporterTask,
  PropertiesAnswer,
  PropertiesTask,
} from '../../shared/ipc/importer-page.ts'
import type { PreviewAnswer, PreviewTask } from '../../shared/ipc/file-preview.ts'
import { answerTask } from './answer-task.ts'
import { answerPropertiesTask } from './describe-document.ts'

/**
 * The hidden page that takes documents apart. It shows nothing, and the three things that it can be told to do are
 * these; only the main process can, by a script that it runs here.
 *
 * @returns an `ImporterAnswer` as JSON: its length can be told before anything is made of it
 */
async function parseDocument(task: ImporterTask): Promise<string> {
  const answer: ImporterAnswer = await answerTask(task)
  return JSON.stringify(answer)
}

/** @returns a `PropertiesAnswer` as JSON */
async function describeDocument(task: PropertiesTask): Promise<string> {
  const answer: PropertiesAnswer = await answerPropertiesTask(task)
  return JSON.stringify(answer)
}

/** @returns a `PreviewAnswer` as JSON */
async function previewDocument(task: PreviewTask): Promise<string> {
  const { answerPreview } = await import('./preview/answer-preview.ts')
  const answer: PreviewAnswer = await answerPreview(task)
  return JSON.stringify(answer)
}

Object.defineProperties(globalThis, {
  parseDocument: { value: parseDocument },
  describeDocument: { value: describeDocument },
  previewDocument: { value: previewDocument },
})
