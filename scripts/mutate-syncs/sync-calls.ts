import ts from 'typescript'

/** A call that waits until something is on the disk. */
export interface SyncCall {
  /** Of the source file, with slashes, from the project's root on. */
  readonly file: string
  /** Where the call stands in the file's text: UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** 1 is first; to be shown. */
  readonly line: number
  /** As it is written. */
  readonly text: string
}

/** The names under which `electron/storage/file-system.ts` and Node's file handles know it. */
const NAMES = new Set(['sync', 'datasync', 'syncFolder'])

/** Every call in a source file that makes something durable, in the order in which they stand there. */
export function findSyncCalls(file: string, code: string): readonly SyncCall[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest)
  const found: SyncCall[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && NAMES.has(calledName(node.expression))) {
      const start = node.getStart(source)
      const line = source.getLineAndCharacterOfPosition(start).line + 1
      found.push({ file, start, end: node.end, line, text: node.getText(source) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found.sort((a, b) => a.start - b.start)
}

function calledName(called: ts.Expression): string {
  if (ts.isPropertyAccessExpression(called)) return called.name.text
  return ts.isIdentifier(called) ? called.text : ''
}

/** The source without that call: what waits for it goes on at once. Lines and columns before it stay. */
export function withoutCall(code: string, { start, end }: Pick<SyncCall, 'start' | 'end'>): string {
  return `${code.slice(0, start)}Promise.resolve()${code.slice(end)}`
}
