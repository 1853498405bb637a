import { type Comparison, comparison } from '@kapstok/contract';
import { cellOf, type Edit, TABLES, tableDefinitions } from '@kapstok/plan';
import { type Between, changesBetween, listRecords, type ProjectedRow, type Reader } from '@kapstok/store';
import { reading } from '../changes/at-plan.ts';
import { mustBeKnownEver } from '../changes/known-ever.ts';
import { editedRow } from '../changes/told-changes.ts';
import { type Comparing, figuresOf, pointOf, type Side, sideOf } from './side.ts';

/** What is compared: each side `now`, a version or a moment. */
export interface ComparisonAsked {
  readonly from: string;
  readonly to: string;
  readonly pillar?: string | undefined;
  readonly kind?: Edit['kind'] | undefined;
  /** How many edits are told at most. */
  readonly most: number;
}

const NOTHING: Between = { edits: [], from: new Map(), to: new Map() };
const TABLE_ORDER = tableDefinitions().map(({ name }) => name);

/** A version that is known by its name only says nothing of what changed. */
function isUnknown({ state, compared }: Side): boolean {
  return state === undefined && compared.kind === 'version';
}

async function changesOf(reader: Reader, { at }: Comparing, from: Side, to: Side): Promise<Between> {
  if (isUnknown(from) || isUnknown(to)) return NOTHING;
  const [one, other] = [from, to].map(({ state }) => ({ seq: state?.basis.seq ?? 0 }));
  if (one === undefined || other === undefined || one.seq === other.seq) return NOTHING;
  return await changesBetween(reader, at.plan.id, one, other);
}

async function pillarNames(
  reader: Reader,
  { at }: Comparing,
  to: Side,
): Promise<ReadonlyMap<string, string>> {
  const seq = to.state?.basis.kind === 'working' ? undefined : to.state?.basis.seq;
  const rows = await listRecords(reader, at.plan.id, { seq, table: TABLES.pillars.name });
  return new Map(rows.map(({ record }) => [cellOf(record, 'code'), cellOf(record, 'name')]));
}

/** The row of a record as it stands on the later side, else on the earlier; of a removed one as it stood. */
function rowIn({ from, to }: Between, record: string): ProjectedRow | undefined {
  return to.get(record) ?? from.get(record);
}

/**
 * What changed between two states of a plan, and what that does to every headline figure.
 * @throws {Refused} when who asks may not see one of them, it is not there, or the plan never had the pillar
 */
export async function compareStates(comparing: Comparing, asked: ComparisonAsked): Promise<Comparison> {
  const { pillar, kind, most } = asked;
  await reading(comparing.at, (reader) => mustBeKnownEver(reader, comparing.at.plan.id, { pillar }));
  const [from, to] = [
    await sideOf(comparing, pointOf(asked.from)),
    await sideOf(comparing, pointOf(asked.to)),
  ];
  const [was, is] = await Promise.all([figuresOf(comparing, from), figuresOf(comparing, to)]);
  return await reading(comparing.at, async (reader) => {
    const between = await changesOf(reader, comparing, from, to);
    const edits: readonly Edit[] = between.edits;
    return comparison(
      {
        from: from.compared,
        to: to.compared,
        figures: { from: was, to: is },
        edits,
        rowOf: (record) => editedRow(rowIn(between, record)),
        pillars: await pillarNames(reader, comparing, to),
        pillar,
        kind,
        most,
      },
      TABLE_ORDER,
    );
  });
}
