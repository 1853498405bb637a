import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type FileInParts, zipStream } from './zip-stream.ts';

const words = (text: string): Uint8Array => new TextEncoder().encode(text);

async function zipped(files: readonly FileInParts[]): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of zipStream(files)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Lines that do not pack well, made as they are asked for. */
function* manyParts(parts: number): Generator<Uint8Array> {
  let state = 1;
  for (let part = 0; part < parts; part += 1) {
    const lines = Array.from({ length: 500 }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return `${state.toString(36)} ${part} in de regio`;
    });
    yield words(`${lines.join('\n')}\n`);
  }
}

describe('a zip in parts', () => {
  it('holds what went in', async () => {
    const long = Buffer.concat([...manyParts(40)]);
    const read = unzipSync(
      await zipped([
        { path: 'leeg.csv', parts: [] },
        { path: 'map/één.csv', parts: [words('a,b\n'), words('1,2\n')] },
        { path: 'lang.ndjson', parts: manyParts(40) },
      ]),
    );
    expect(Object.keys(read)).toEqual(['leeg.csv', 'map/één.csv', 'lang.ndjson']);
    expect(read['leeg.csv']).toHaveLength(0);
    expect(read['map/één.csv']).toEqual(words('a,b\n1,2\n'));
    expect(Buffer.compare(read['lang.ndjson'] ?? words(''), long)).toBe(0);
  });

  it('ends with what went wrong in a part', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield words('begin');
      await Promise.resolve();
      throw new Error('the database went away');
    }
    await expect(zipped([{ path: 'a', parts: broken() }])).rejects.toThrow('the database went away');
  });

  it('lets others through while it is packed', async () => {
    const parts = 500;
    let busy = true;
    let turns = 0;
    const others = async (): Promise<void> => {
      while (busy) {
        turns += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const running = others();
    for await (const chunk of zipStream([{ path: 'lang', parts: manyParts(parts) }])) {
      expect(chunk.length).toBeLessThan(200_000);
    }
    busy = false;
    await running;
    expect(turns).toBeGreaterThan(parts / 10);
  });
});
