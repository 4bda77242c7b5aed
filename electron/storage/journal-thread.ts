import { parentPort, workerData } from 'node:worker_threads'
import { findWholeAfter, type JournalTask } from './find-whole.ts'

// Given by `findWholeInThread`.
parentPort?.postMessage(findWholeAfter(workerData as JournalTask))
