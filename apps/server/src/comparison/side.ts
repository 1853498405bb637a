import type { Compared, ComparedSide, VersionDto } from '@kapstok/contract';
import { headlineFiguresSchema, problemSchema } from '@kapstok/contract/schemas';
import { type Text, text } from '@kapstok/quantity';
import type { Point } from '@kapstok/store';
import type { AtPlan } from '../changes/at-plan.ts';
import { reading } from '../changes/at-plan.ts';
import { Refused } from '../changes/refused.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { noBasis } from '../kept-plans/no-basis.ts';
import { keptPlanId } from '../kept-plans/plan-id.ts';
import type { PlanState } from '../kept-plans/plan-state.ts';
import { stateName } from '../kept-plans/state-name.ts';
import { changesCounted } from '../versions/changes-counted.ts';
import { oneVersion } from '../versions/list-versions.ts';

/** Where whoever asks is, in an installation that keeps plans. */
export interface Comparing {
  readonly keeping: Keeping;
  readonly at: AtPlan;
  /** From which entry on an answer will do, of the plan as it now is. */
  readonly minSeq: number;
}

/** One side: what it is, and the state of the plan that it is; undefined when nothing of it is here. */
export interface Side {
  readonly compared: Compared;
  readonly state: PlanState | undefined;
}

/** What one side of a comparison names: `now`, a version, or a moment. */
export function pointOf(words: string): Point {
  if (words === 'now') return 'first';
  return words.includes('T') ? { at: new Date(words) } : { version: words.toLowerCase() };
}

async function versionOf({ at }: Comparing, id: string | undefined): Promise<VersionDto | null> {
  return id === undefined
    ? null
    : await reading(at, (reader) => oneVersion(reader, at, id, changesCounted(at.database)));
}

/**
 * A side of a comparison.
 * @throws {Refused} when who asks may not see it, or it is not there
 */
export async function sideOf(comparing: Comparing, point: Point): Promise<Side> {
  const { keeping, at, minSeq } = comparing;
  const { standing, plan } = at;
  const id = keptPlanId(standing.region.code, plan.code);
  const found = await keeping.plans.stateOf(standing, id, point, point === 'first' ? minSeq : 0);
  if (typeof found !== 'string') {
    const state = point === 'first' ? keeping.plans.shown(found, minSeq) : found;
    const { kind, seq, at: moment = null } = state.basis;
    const version = await versionOf(comparing, state.basis.version?.id);
    const compared: Compared = {
      name: stateName(point, version),
      kind,
      seq,
      at: moment,
      version,
      held: true,
    };
    return { compared, state };
  }
  const isNamed = found === 'notHeld' && point !== 'first' && 'version' in point;
  const isBefore = found === 'nothingYet' && point !== 'first' && 'at' in point;
  if (!isNamed && !isBefore) {
    throw new Refused(noBasis(found));
  }
  const version = await versionOf(comparing, isNamed ? point.version : undefined);
  const kind = version === null ? 'asOf' : 'version';
  return {
    compared: { name: stateName(point, version), kind, seq: 0, at: null, version, held: false },
    state: undefined,
  };
}

function whyNothing({ compared }: Side): Text {
  const { name, kind } = compared;
  if (kind === 'version') {
    return text(
      `${name.nl}: alleen de naam is bekend. Wat erin stond, is nooit in Kapstok gezet, dus elk cijfer ervan is onbekend.`,
      `${name.en}: only the name is known. What it held was never put into Kapstok, so every figure of it is unknown.`,
    );
  }
  return text(`${name.nl}: het plan was hier toen nog niet.`, `${name.en}: the plan was not here then.`);
}

/** The figures of a side, or why there are none. */
export async function figuresOf({ keeping }: Comparing, side: Side): Promise<ComparedSide> {
  const { name } = side.compared;
  if (side.state === undefined) return { name, why: whyNothing(side) };
  const { reply } = await keeping.plans.askState(side.state, { kind: 'headline' });
  const json: unknown = JSON.parse(new TextDecoder().decode(reply.body));
  if (reply.status === 200) return { name, figures: headlineFiguresSchema.parse(json).figures };
  const { sentence } = problemSchema.parse(json);
  return { name, why: text(`${name.nl}: ${sentence.nl}`, `${name.en}: ${sentence.en}`) };
}
