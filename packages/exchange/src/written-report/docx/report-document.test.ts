import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { ANY_REPORT } from '../../testing/any-report.ts';
import { reportFile } from '../report-file.ts';

const GOLDEN = join(import.meta.dirname, '../../testing/golden');

/** The parts of a document as words, a tag on each line. */
async function partsOf(report = ANY_REPORT): Promise<(path: string) => string> {
  const parts = unzipSync(await reportFile(report, 'docx'));
  return (path) => strFromU8(parts[path] ?? new Uint8Array()).replaceAll('><', '>\n<');
}

it('is written as it was written', async () => {
  const part = await partsOf();
  await expect(`${part('word/document.xml')}\n`).toMatchFileSnapshot(join(GOLDEN, 'any-report.document.xml'));
});

it('bears title, language and moment', async () => {
  const part = await partsOf();
  const core = part('docProps/core.xml');
  expect(core).toContain('<dc:title>Kwartaalrapportage 2026, derde kwartaal</dc:title>');
  expect(core.match(/2026-10-05T08:30:00\.000Z/g)).toHaveLength(2);
  expect(part('word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
  expect((await partsOf({ ...ANY_REPORT, language: 'en' }))('word/styles.xml')).toContain('w:val="en-GB"');
});

it('has real headings, heads of tables that come again, and links by name', async () => {
  const part = await partsOf();
  const body = part('word/document.xml');
  for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3']) {
    expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
  }
  const tables = body.match(/<w:tbl>/g) ?? [];
  expect(tables.length).toBeGreaterThan(2);
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
  const [, id] = body.match(/<w:hyperlink [^>]*r:id="(\w+)"/) ?? [];
  expect(part('word/_rels/document.xml.rels')).toMatch(
    new RegExp(
      `Id="${id}" Type="[^"]*hyperlink" Target="https://kapstok.test/p/een/indicatoren/1.10\\?asOf=7"`,
    ),
  );
  expect(part('word/footer1.xml')).toMatch(/pagina [\s\S]*PAGE[\s\S]* van [\s\S]*NUMPAGES/);
});

it('lies on its side as a whole where one table is wide, so that no page is left half empty', async () => {
  const head = Array.from({ length: 12 }, (_, index) => `Kolom nummer ${index}`);
  const table = { title: 'Breed', head, rows: [head], leads: [null], none: '' };
  const narrow = { heading: 'Smal', level: 1, blocks: [{ kind: 'words', words: 'Een regel.' }] } as const;
  const wide = { heading: 'Breed', level: 1, blocks: [{ kind: 'table', table }] } as const;
  const body = (await partsOf({ ...ANY_REPORT, sections: [narrow, wide, narrow] }))('word/document.xml');
  const papers = [...body.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, width, height]) => [
    width,
    height,
  ]);
  expect(papers).toEqual([['16838', '11906']]);
  const upright = (await partsOf({ ...ANY_REPORT, sections: [narrow] }))('word/document.xml');
  expect(upright).toContain('<w:pgSz w:w="11906" w:h="16838"');
});

it('takes words as they are, but for signs that no file can hold', async () => {
  const words = '<w:p> & "r:id=\\"rId1\\"" ]]> =1+1\u0000\ud800 שלום 😀';
  const sections = [{ heading: words, level: 1, blocks: [] }] as const;
  const body = (await partsOf({ ...ANY_REPORT, sections }))('word/document.xml');
  expect(body).toContain('&lt;w:p&gt; &amp; ');
  expect(body).toContain('=1+1 שלום 😀');
});
