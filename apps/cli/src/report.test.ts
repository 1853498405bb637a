import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captured } from './testing/captured.ts';
import { EXAMPLE } from './testing/plans.ts';

describe('a report as a file', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kapstok-report-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is written where it is asked, with what nobody agreed on as to be determined', async () => {
    const out = join(folder, 'risico.xlsx');
    const done = await captured('report', EXAMPLE, 'exposure', '--format', 'xlsx', '--out', out);
    expect(done).toEqual({ code: 0, out: `${out}\n`, err: '' });
    const parts = Object.values(unzipSync(readFileSync(out))).map((part) => new TextDecoder().decode(part));
    expect(parts.join('\n')).toContain('SPUK-transformatiemiddelen: n.t.b.');
  });

  it.each([
    [['report', EXAMPLE, 'zomer'], 'Kapstok kent geen rapport "zomer", wel quarterly'],
    [['report', EXAMPLE, 'exposure', '--format', 'odt'], '--format kent xlsx, docx, pdf, geen "odt".'],
    [['report', EXAMPLE, 'project', '--of', '99'], '"99" is er niet. Wat er is: '],
    [['report', EXAMPLE, 'quarterly', '--period', '1990Q1'], '"1990Q1" is er niet. Wat er is: '],
  ])('refuses %j', async (args, why) => {
    const { code, err } = await captured(...args);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });
});
