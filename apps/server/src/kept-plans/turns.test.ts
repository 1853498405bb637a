import { describe, expect, it } from 'vitest';
import { Refused } from '../changes/refused.ts';
import { Turns } from './turns.ts';

/** Work that ends when it is told to. */
function held() {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end };
}

describe('turns', () => {
  it('let so much go on at once, and the rest in the order in which it came', async () => {
    const turns = new Turns(2, 10);
    const works = [held(), held(), held(), held()];
    const begun: number[] = [];
    const all = works.map(async ({ done }, at) =>
      turns.take(async () => {
        begun.push(at);
        await done;
        return at;
      }),
    );
    expect(begun).toEqual([0, 1]);
    works[1]?.end();
    await all[1];
    expect(begun).toEqual([0, 1, 2]);
    works[0]?.end();
    works[2]?.end();
    works[3]?.end();
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('give the turn on where work fails', async () => {
    const turns = new Turns(1, 1);
    await expect(turns.take(() => Promise.reject(new Error('stuk')))).rejects.toThrow('stuk');
    expect(await turns.take(() => Promise.resolve('heel'))).toBe('heel');
  });

  it('refuse what would wait too long', async () => {
    const turns = new Turns(1, 1);
    const [first, second] = [held(), held()];
    const going = turns.take(() => first.done);
    const waiting = turns.take(() => second.done);
    const refusal = await turns.take(() => Promise.resolve()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refused);
    expect(refusal).toMatchObject({
      problem: {
        status: 429,
        sentence: {
          nl: expect.stringContaining('Wacht een minuut'),
          en: expect.stringContaining('Wait a minute'),
        },
      },
    });
    first.end();
    second.end();
    await Promise.all([going, waiting]);
  });
});
