import { isUnknown, type StoredEvent } from '../../project/stored-event.ts'
import type { ReportModel } from '../model/report-model.ts'
import type { LogJson } from './log-json.ts'
import { tellableLog } from './tellable-log.ts'

/** The log as JSON, in the shape of `LogJson`: an event a line, so that two exports can be compared. */
export function writeLogJson(model: ReportModel, events: readonly StoredEvent[]): string {
  const { events: told, ...head } = logJson(model, events)
  const lines = told.map((event) => `    ${JSON.stringify(event)}`)
  const opening = JSON.stringify(head, null, 2).replace(/\n}$/, '')
  return `${opening},\n  "events": [\n${lines.join(',\n')}\n  ]\n}\n`
}

function logJson(model: ReportModel, events: readonly StoredEvent[]): LogJson {
  return {
    $schema: 'claimdesk-log-1.schema.json',
    format: 'claimdesk-log',
    version: 1,
    project: model.project,
    title: model.title,
    generatedAt: model.generatedAt,
    generatedBy: model.generatedBy,
    text: model.draft?.sha256 ?? null,
    heads: model.log.map(({ installation, lines, hash, brokenAt, writers }) => ({
      installation,
      lines,
      hash,
      brokenAt,
      writers: [...writers],
    })),
    events: tellableLog(events).map((event) =>
      isUnknown(event) ? { v: event.v, id: event.id, type: event.type, unread: true } : event,
    ),
  }
}
