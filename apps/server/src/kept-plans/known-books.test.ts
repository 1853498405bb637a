import { describe, expect, it } from 'vitest';
import { KnownBooks } from './known-books.ts';
import type { FiguresRead, MeasuredSource } from './measured-source.ts';
import type { ThreadOrder } from './messages.ts';

function told(): { readonly books: KnownBooks; readonly orders: ThreadOrder[]; readonly reads: string[] } {
  const orders: ThreadOrder[] = [];
  return { books: new KnownBooks((order) => orders.push(order), 20), orders, reads: [] };
}

function source(reads: string[], book: string, until: number): MeasuredSource {
  return {
    book,
    until,
    read: (since) => {
      reads.push(`${book} since ${since}`);
      return Promise.resolve({ figures: [`[${until}]`] });
    },
  };
}

describe('what a thread knows of what was measured', () => {
  it('is told once, and then what stands otherwise since', async () => {
    const { books, orders, reads } = told();
    await Promise.all([books.learn(source(reads, 'a', 5)), books.learn(source(reads, 'a', 5))]);
    await books.learn(source(reads, 'a', 4));
    expect(reads).toEqual(['a since undefined']);
    await books.learn(source(reads, 'a', 9));
    expect(reads).toEqual(['a since undefined', 'a since 5']);
    expect(orders).toEqual([
      { kind: 'measured', book: 'a', read: { figures: ['[5]'] } },
      { kind: 'measured', book: 'a', read: { figures: ['[9]'] } },
    ]);
  });

  it('waits for more than others are being told', async () => {
    const { books, reads } = told();
    await Promise.all([books.learn(source(reads, 'a', 5)), books.learn(source(reads, 'a', 9))]);
    expect(books.knows(source(reads, 'a', 9))).toBe(true);
  });

  it('is what was asked last, as much as there is room for: of what was forgotten all is told again', async () => {
    const { books, orders, reads } = told();
    for (const book of ['b', 'a', 'c', 'd', 'e', 'f']) await books.learn(source(reads, book, 1));
    await books.learn(source(reads, 'b', 1));
    await books.learn(source(reads, 'g', 1));
    expect(orders.at(-1)).toEqual({ kind: 'forget', book: 'a' });
    expect(books.knows(source(reads, 'a', 1))).toBe(false);
    expect(books.knows(source(reads, 'b', 1))).toBe(true);
    await books.learn(source(reads, 'a', 1));
    expect(reads.at(-1)).toBe('a since undefined');
  });

  it('is one that is too large by itself, as long as that is asked', async () => {
    const { books, reads } = told();
    const large: MeasuredSource = {
      book: 'a',
      until: 1,
      read: () => Promise.resolve({ figures: [' '.repeat(50)] }),
    };
    await books.learn(large);
    expect(books.knows(large)).toBe(true);
    await books.learn(source(reads, 'b', 1));
    expect(books.knows(large)).toBe(false);
  });

  it('is read from the start where a book was forgotten while that was read', async () => {
    const { books, reads } = told();
    await books.learn(source(reads, 'a', 1));
    const { promise, resolve } = Promise.withResolvers<FiguresRead>();
    const slow: MeasuredSource = {
      book: 'a',
      until: 2,
      read: (since) => {
        reads.push(`a since ${since}`);
        return since === undefined ? Promise.resolve({ figures: ['[]'] }) : promise;
      },
    };
    const learning = books.learn(slow);
    for (const book of ['b', 'c', 'd', 'e', 'f', 'g']) await books.learn(source(reads, book, 1));
    resolve({ figures: ['[2]'] });
    await learning;
    expect(reads.filter((one) => one.startsWith('a '))).toEqual([
      'a since undefined',
      'a since 1',
      'a since undefined',
    ]);
  });

  it('is not what could not be read: it is read again', async () => {
    const { books, orders, reads } = told();
    const broken: MeasuredSource = { book: 'a', until: 1, read: () => Promise.reject(new Error('gone')) };
    await expect(books.learn(broken)).rejects.toThrow('gone');
    await books.learn(source(reads, 'a', 1));
    expect(orders).toHaveLength(1);
  });
});
