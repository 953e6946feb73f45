import type { FastifyReply } from 'fastify';
import { type Column, toCsv, toXlsx } from './spreadsheet.ts';

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** Answers with a table as a file. The name is ours (ASCII), never a person's. */
export function sendTable<Row>(
  reply: FastifyReply,
  file: { name: string; format: 'csv' | 'xlsx' },
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
): FastifyReply {
  const { name, format } = file;
  const stream = format === 'csv' ? toCsv(rows, columns, { delimiter: ';' }) : toXlsx(rows, columns);
  return reply
    .header('content-type', types[format])
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .header('cache-control', 'private, no-store')
    .send(stream);
}
