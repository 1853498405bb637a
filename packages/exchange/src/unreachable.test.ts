import { describe, expect, it } from 'vitest';
import { unreachable } from './unreachable.ts';

describe('what the file system refuses', () => {
  it.each([
    ['ENOENT', 'bestaat niet'],
    ['ENOTDIR', 'bestaat niet'],
    ['EACCES', 'geen leesrecht'],
    ['EPERM', 'geen leesrecht'],
    ['ELOOP', 'verwijzing'],
    ['EIO', '(EIO)'],
    ['toString', '(toString)'],
  ])('%s is told as "%s"', (code, words) => {
    const { message, expected } = unreachable(Object.assign(new Error('no'), { code }));
    expect(message.nl).toContain(words);
    expect(expected.nl).toContain('.xlsx');
  });

  it('is told without a code as well', () => {
    expect(unreachable('x').message.nl).toContain('onbekende fout');
  });
});
