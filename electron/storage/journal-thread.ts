import { parentPort, workerData } from 'node:worker_threads'
import { findWholeIn } from './find-whole.ts'
import type { Stretch } from './journal-stretches.ts'

// Given by `findWholeInThreads`.
parentPort?.postMessage(findWholeIn(workerData as Stretch))
