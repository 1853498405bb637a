import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_REPORT } from '../../testing/any-report.ts';
import { reportFile } from '../report-file.ts';
import type { ReportBlock, WrittenReport } from '../written-report.ts';
import { fontTable, reportFonts } from './fonts.ts';

const GOLDEN = join(import.meta.dirname, '../../testing/golden');

/** The programs that read a PDF, and tell of it: `.ci/run` installs them. */
const READER = 'pdftotext';
const TELLER = 'pdfinfo';

const EMPTY: WrittenReport = {
  language: 'nl',
  title: 'T',
  about: [],
  moment: ANY_REPORT.moment,
  sections: [],
};

function saying(...words: readonly string[]): WrittenReport {
  const blocks = words.map((said): ReportBlock => ({ kind: 'words', words: said }));
  return { ...EMPTY, sections: [{ heading: 'Kop', level: 1, blocks }] };
}

/** The words of a PDF in the order in which they are read. */
function wordsOf(pdf: Uint8Array): string {
  const read = execFileSync(READER, ['-raw', '-', '-'], { input: pdf, maxBuffer: 1e9 }).toString();
  return read.replace(/\s+/g, ' ').trim();
}

/** What stands in a PDF, its packed parts unpacked. */
function inside(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const found = [bytes.toString('latin1')];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    const isPacked = bytes[at + 7] === 0x78 && bytes.subarray(at - 3, at).toString() !== 'end';
    if (isPacked) found.push(inflateSync(bytes.subarray(at + 7)).toString('latin1'));
  }
  return found.join('\n');
}

describe('a report as PDF', () => {
  it('says what it said', async () => {
    const words = wordsOf(await reportFile(ANY_REPORT, 'pdf')).split(' ');
    await expect(`${words.join('\n')}\n`).toMatchFileSnapshot(join(GOLDEN, 'any-report.pdf-words.txt'));
  });

  it('is PDF/UA: it says so, and bears title, language, moment, structure, and words for the picture', async () => {
    const pdf = inside(await reportFile(ANY_REPORT, 'pdf'));
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('>Kwartaalrapportage 2026, derde kwartaal<');
    expect(pdf).toMatch(/\/Lang\s*\(nl\)/);
    // Of no other moment: that of its making least of all.
    expect(new Set(pdf.match(/D:\d{14}/g))).toEqual(new Set(['D:20261005083000']));
    for (const part of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Link', 'Figure']) {
      expect(pdf).toMatch(new RegExp(`/S\\s*/${part}\\b`));
    }
    expect(pdf).toMatch(/\/Alt\s*\(De wachttijd was in het derde kwartaal/);
    expect(pdf).toContain('https://kapstok.test/p/een/indicatoren/1.10?asOf=7');
  });

  it('is read without a complaint', async () => {
    const { stderr } = spawnSync(TELLER, ['-'], { input: await reportFile(ANY_REPORT, 'pdf') });
    expect(stderr.toString()).toBe('');
  });

  it('holds its letters, and none of the machine', async () => {
    const fonts = inside(await reportFile(saying('Gewoon', 'שלום'), 'pdf')).match(/\/FontName\s*\/\S+/g);
    expect(fonts?.length).toBeGreaterThan(1);
    for (const font of fonts ?? []) expect(font).toMatch(/\+(SourceSans3|DejaVuSans)/);
  });
});

it('is set in fonts that no machine has by the same name', () => {
  const names = reportFonts().fonts.map((font) => {
    const { offset, length } = fontTable(font, 'name');
    return font.toString('latin1', offset, offset + length).replaceAll('\0', '');
  });
  expect(names).toHaveLength(3);
  for (const name of names) {
    expect(name).toContain('Kapstok');
    expect(name).not.toMatch(/Source Sans 3|DejaVu Sans/);
  }
});

describe('words of people', () => {
  it('are set as they are, whatever they look like', async () => {
    const code = [
      '#import "/etc/passwd"',
      '*bold* _it_ `raw` $x$',
      '#{panic()}',
      '= Kop',
      '<label> @ref',
      '\\u{41}',
      '// weg',
      '"]); evil',
    ];
    const words = wordsOf(await reportFile(saying(...code), 'pdf'));
    expect(words).toContain(code.join(' '));
  });

  it('are shown as far as there are letters for them; what has none is told to be there', async () => {
    const words = wordsOf(
      await reportFile(saying('Škoda ≥ 5 → ✓ Ωμέγα', 'a 日 b \ue000 c', 'x\u0000y\ud800z'), 'pdf'),
    );
    expect(words).toContain('Škoda ≥ 5 → ✓ Ωμέγα a \ufffd b \ufffd c xyz');
  });

  it('never keep a report from being made', async () => {
    const any = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 40, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(any, async (words) => {
        const [title = '', label = '', heading = '', ...others] = words;
        const report = saying(...others);
        const [section] = report.sections;
        if (section === undefined) throw new Error('no section');
        const table = { title: label, head: others, rows: [others], leads: [heading], none: title };
        const sections = [
          { ...section, heading, blocks: [...section.blocks, { kind: 'table', table } as const] },
        ];
        await reportFile({ ...report, title, about: [{ label, words: title }], sections }, 'pdf');
      }),
      { numRuns: 8 },
    );
  });
});

describe('a report at its edges', () => {
  it.each<[string, WrittenReport]>([
    ['nothing at all', { ...EMPTY, title: '' }],
    ['no heading of level 1', { ...EMPTY, sections: [{ heading: 'Laag', level: 2, blocks: [] }] }],
    [
      'a picture of nothing, without words',
      {
        ...saying(),
        sections: [
          {
            heading: 'Kop',
            level: 1,
            blocks: [{ kind: 'picture', picture: { title: '', sentence: '', unit: '', bands: [] } }],
          },
        ],
      },
    ],
    [
      'a picture in which all is the same, or below nothing',
      {
        ...saying(),
        sections: [-5, 0, 1e9].map((value) => ({
          heading: 'Kop',
          level: 1,
          blocks: [
            {
              kind: 'picture',
              picture: {
                title: 'P',
                sentence: 'S',
                unit: '%',
                bands: [{ period: 'K1', low: value, high: value, measured: value }],
              },
            },
          ],
        })),
      },
    ],
    [
      'a table without columns, one with more cells than columns',
      {
        ...saying(),
        sections: [
          {
            heading: 'Kop',
            level: 1,
            blocks: [
              { kind: 'table', table: { title: 'Leeg', head: [], rows: [], leads: [], none: '' } },
              { kind: 'table', table: { title: 'Geen kolom', head: [], rows: [['a']], leads: [], none: '' } },
              {
                kind: 'table',
                table: { title: 'Breed', head: ['a'], rows: [['a', 'b']], leads: [], none: '' },
              },
            ],
          },
        ],
      },
    ],
  ])('%s is made', async (_, report) => {
    expect(Buffer.from(await reportFile(report, 'pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('is searched for its words, whole: also those that are longer than their column', async () => {
    const fits = 'verantwoordingsinformatie';
    const long = 'samenwerkingsverbandvertegenwoordiger';
    const code = 'https://voorbeeld.test/x/0123456789abcdef0123456789';
    const cells = [fits, long, code, 'kort', 'kort', 'kort'];
    const table = {
      title: 'T',
      head: cells.map((_, index) => `Kolom ${index}`),
      rows: [cells],
      leads: [null],
      none: '',
    };
    const sections = [{ heading: 'Kop', level: 1, blocks: [{ kind: 'table', table }] }] as const;
    const pdf = await reportFile({ ...EMPTY, sections }, 'pdf');
    const words = execFileSync(READER, ['-raw', '-', '-'], { input: pdf }).toString();
    expect(words).not.toMatch(/[\u200b\u2060\ufffd]/);
    // Where a word goes on below, the sign for it is the soft hyphen, which readers leave out.
    const searched = words.replaceAll('\u00ad\n', '');
    expect(searched).toContain(fits);
    expect(searched).toContain(long);
    expect(searched.replaceAll('\n', '')).toContain(code);
  });

  it('keeps long words within their column, and wide tables on paper on its side', async () => {
    const head = Array.from({ length: 14 }, (_, index) => `Kolom ${index}`);
    const row = head.map((_, index) => (index === 3 ? 'x'.repeat(300) : 'woorden die wat ruimte vragen'));
    const table = { title: 'Breed', head, rows: [row], leads: [null], none: '' };
    const report = {
      ...EMPTY,
      sections: [{ heading: 'Kop', level: 1, blocks: [{ kind: 'table', table }] }],
    } as const;
    const pdf = await reportFile(report, 'pdf');
    expect(inside(pdf)).toMatch(/\/MediaBox\s*\[0 0 841\.\d+ 595\.\d+\]/);
    const boxes = execFileSync(READER, ['-bbox', '-', '-'], { input: pdf }).toString();
    const right = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(Math.max(...right)).toBeLessThan(842 - 50);
  });
});
