import { savedName, summedTable } from '@kapstok/contract';
import { summedCertaintySchema } from '@kapstok/contract/schemas';
import { csvFile } from '@kapstok/exchange';
import type { Language } from '@kapstok/quantity';
import { CSV } from '../plan/list-file.ts';
import { fileReply, type Reply } from '../plan/reply.ts';

/** How sure plans are together, as a list to save: made of the document, so that it says the same. */
export function summedFile(reply: Reply, language: Language): Reply {
  const document = summedCertaintySchema.parse(JSON.parse(new TextDecoder().decode(reply.body)));
  const table = summedTable(document, language);
  const about = document.region?.code;
  return fileReply(csvFile(table), CSV, savedName({ what: table.title, about }, 'csv'));
}
