import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { ANY_REPORT } from '../testing/any-report.ts';
import { reportFile } from './report-file.ts';
import { writeReport } from './write-report.ts';
import { REPORT_FORMATS } from './written-report.ts';

const PROGRAM = join(import.meta.dirname, '../testing/print-any-report.ts');

/** Each file is written by a process that has to start: on a busy machine that takes seconds. */
const LONG = 120_000;

afterEach(() => vi.useRealTimers());

async function digests(write = writeReport): Promise<readonly string[]> {
  const made = await Promise.all(REPORT_FORMATS.map((format) => write(ANY_REPORT, format)));
  return made.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
}

it(
  'is the same byte for byte when made again, whatever the clock says',
  async () => {
    const apart = await digests();
    expect(await digests(reportFile)).toEqual(apart);
    vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), toFake: ['Date'] });
    expect(await digests(reportFile)).toEqual(apart);
  },
  LONG,
);

it(
  'is the same byte for byte in another process, in another time zone and language',
  async () => {
    const env = { TZ: 'Pacific/Auckland', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' };
    const printed = execFileSync(process.execPath, ['--conditions=kapstok-source', PROGRAM], { env });
    expect(printed.toString().trim().split('\n')).toEqual(await digests());
  },
  LONG,
);

it(
  'hangs on the moment it bears',
  async () => {
    const later = { ...ANY_REPORT, moment: '2026-10-06T08:30:00.000Z' };
    for (const format of REPORT_FORMATS) {
      expect(await writeReport(later, format)).not.toEqual(await writeReport(ANY_REPORT, format));
    }
  },
  LONG,
);

it(
  'says what went wrong where a report could not be written, and then writes the next',
  async () => {
    const broken = { ...ANY_REPORT, moment: 'gisteren' };
    await expect(writeReport(broken, 'pdf')).rejects.toThrow(/could not be written as pdf[\s\S]*RangeError/);
    expect((await writeReport(ANY_REPORT, 'xlsx')).length).toBeGreaterThan(0);
  },
  LONG,
);

it(
  'leaves the process that asks free for other work',
  async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => [row, `Rij ${row}`, 'x']);
    const table = { title: 'Lang', head: ['a', 'b', 'c'], rows, leads: [], none: '' };
    const sections = [{ heading: 'Kop', level: 1, blocks: [{ kind: 'table', table }] }] as const;
    const before = performance.eventLoopUtilization();
    await writeReport({ ...ANY_REPORT, sections }, 'pdf');
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  },
  LONG,
);
