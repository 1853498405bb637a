import { describe, expect, it } from 'vitest';
import { evidenceType } from './evidence-type.ts';

const bytes = (words: string) => Buffer.from(words, 'latin1');

describe('a file as evidence', () => {
  it.each([
    ['a.pdf', '%PDF-1.7', 'application/pdf'],
    ['A.PDF', '%PDF-1.7', 'application/pdf'],
    ['a.png', '\x89PNG\r\n\x1a\n', 'image/png'],
    ['a.jpeg', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['a.xlsx', 'PK\x03\x04', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.csv', 'jaar;aantal\n2026;4\n', 'text/csv'],
  ])('is known by its start and its name: %s', (name, words, type) => {
    expect(evidenceType(name, bytes(words))).toBe(type);
  });

  it.each([
    ['a web page', 'a.html', '<html>'],
    ['a web page that is called a picture', 'a.png', '<html>'],
    ['a picture that is called a web page', 'a.html', '\x89PNG\r\n\x1a\n'],
    ['a workbook with macros', 'a.xlsm', 'PK\x03\x04'],
    ['a program that is called words', 'a.txt', 'MZ\x00\x01'],
    ['a name without an ending', 'pdf', '%PDF-1.7'],
    ['an ending that every object has', 'a.constructor', 'words'],
    ['nothing', 'a.pdf', ''],
  ])('is not %s', (_, name, words) => {
    expect(evidenceType(name, bytes(words))).toBeUndefined();
  });
});
