import { unzipSync } from 'fflate';

/** What was answered, as whoever looks for words in it would read it. */
export interface Answered {
  readonly headers: unknown;
  readonly rawPayload: Buffer;
}

/** All words of an answer: its headers, and its body; of a workbook or zip what is packed in it. */
export function wordsOf({ headers, rawPayload }: Answered): string {
  const isZip = rawPayload.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));
  const bodies = isZip ? Object.values(unzipSync(rawPayload)) : [rawPayload];
  const decoder = new TextDecoder();
  return [JSON.stringify(headers), ...bodies.map((bytes) => decoder.decode(bytes))].join('\n');
}
