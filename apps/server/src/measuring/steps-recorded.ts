import { roleName, type StepRecorded } from '@kapstok/contract';
import { accountNames, entriesAt, type Reader } from '@kapstok/store';

/** The entry with which each step of a round was done last; undefined where it was not. */
export type StepSeqs = Readonly<Record<StepRecorded['step'], number | undefined>>;

/** When the steps of a round were done here, and by whom in which role: as far as whoever asks may read the log. */
export async function stepsRecorded(reader: Reader, seqs: StepSeqs): Promise<readonly StepRecorded[]> {
  const steps = (['remind', 'close'] as const).flatMap((step) => {
    const seq = seqs[step];
    return seq === undefined ? [] : [{ step, seq }];
  });
  const entries = await entriesAt(reader, new Set(steps.map(({ seq }) => seq)));
  const told = steps.flatMap(({ step, seq }) => {
    const entry = entries.get(seq);
    return entry === undefined ? [] : [{ step, entry }];
  });
  const names = await accountNames(
    reader,
    told.map(({ entry }) => entry.account),
  );
  return told.map(({ step, entry }) => {
    return { step, at: entry.at, role: { ...roleName(entry.role) }, by: names.get(entry.account) ?? null };
  });
}
