import type { Goal, ListName } from '@kapstok/contract';
import type { Setting } from '@kapstok/engine';
import type { Realised } from '@kapstok/plan';
import type { Language } from '@kapstok/quantity';
import type { FileState } from './file-state.ts';
import type { FindingsAsked, ProjectsAsked } from './part-of-list.ts';
import type { ReportAsked } from './report-asked.ts';
import type { Steered, SteeringAsked } from './steering.ts';

/** How figures are drawn. */
interface Draws {
  readonly seed: number;
  readonly draws: number;
  /** Told how far it is where it is drawn; what it throws stops the drawing. */
  readonly watch?: (done: number) => void;
}

/** What is supposed while figures are drawn, and how that is done. */
export interface DrawnUnder extends Draws {
  readonly setting: Setting;
  readonly scenario?: string | undefined;
}

/** An assumption by its key, or a cell by its address. */
interface OfInput {
  readonly assumption?: string | undefined;
  readonly cell?: string | undefined;
}

/** On which day one looks, `2026-12-31`: what is late by then is among the findings. Not said: of no day. */
interface OnDay {
  readonly day?: string;
}

/** What money was spent and hours were worked goes with what is asked: the plan itself does not hold it. */
interface OfMoney {
  readonly realised?: readonly Realised[];
}

/** The same, with the day and what was measured: the pace of money is held against that. */
interface OfPace extends OfMoney {
  readonly steered?: Steered;
}

/** Everything a plan can be asked; the same for the plan that is served and for an own plan. */
export type Question =
  | { readonly kind: 'header' }
  | { readonly kind: 'results' }
  | ({ readonly kind: 'overview' } & OnDay)
  /** What a comparison sets side by side. */
  | { readonly kind: 'headline' }
  | { readonly kind: 'answer'; readonly setting: Setting }
  /** How sure the answer is; of a scenario where one is named. */
  | ({ readonly kind: 'certainty' } & DrawnUnder)
  /** The same of one pillar or project. */
  | ({ readonly kind: 'scopeCertainty'; readonly code: string } & DrawnUnder)
  /** The plan as it stands and its scenarios, side by side. */
  | ({ readonly kind: 'scenarios'; readonly setting: Setting } & Draws)
  /** The draws that add up over plans, of this plan among others: for a sum, not for who asks. */
  | ({ readonly kind: 'draws'; readonly among: string } & Draws)
  /** What projects have in common, gross and net. */
  | ({ readonly kind: 'overlaps' } & Draws)
  /** What a measurement does to what was assumed. */
  | ({ readonly kind: 'recalibration'; readonly value: number; readonly deviation: number } & OfInput)
  /** What must be true of an input for a goal to be reached. */
  | ({
      readonly kind: 'breakEven';
      readonly goal: Goal;
      readonly setting: Setting;
      readonly scenario?: string | undefined;
    } & OfInput)
  /** Figures to be run elsewhere with other inputs. */
  | ({
      readonly kind: 'whatIf';
      readonly setting: Setting;
      readonly scenario?: string | undefined;
      readonly cells?: string | undefined;
    } & Draws)
  | ({ readonly kind: 'projects'; readonly asked?: ProjectsAsked } & OnDay)
  | ({ readonly kind: 'project'; readonly code: string } & OnDay)
  | { readonly kind: 'roadmap' }
  /** Money of grants that has to be accounted for. */
  | ({ readonly kind: 'accounting' } & OfPace)
  | { readonly kind: 'businessCases' }
  | { readonly kind: 'businessCase'; readonly project: string }
  /** What every benefit line books, for whoever chooses among them. */
  | { readonly kind: 'bookedLines' }
  | ({ readonly kind: 'findings'; readonly asked?: FindingsAsked } & OnDay)
  /** What was agreed on measuring, what was measured, and what is done about it. */
  | { readonly kind: 'steering'; readonly asked: SteeringAsked; readonly steered: Steered }
  /** Which figures are not told outside the region: of all there are, and so not for who asks. */
  | { readonly kind: 'hidden'; readonly steered: Steered }
  /** Which reports can be made, as of a day. */
  | { readonly kind: 'reports'; readonly day: string }
  /** A report as a file. */
  | ({ readonly kind: 'report' } & ReportAsked & OfMoney)
  | { readonly kind: 'entries' }
  | { readonly kind: 'row'; readonly table: string; readonly line: number }
  | ({ readonly kind: 'explanation'; readonly figure: string } & OfPace)
  | ({
      readonly kind: 'list';
      readonly list: ListName;
      readonly format: 'csv' | 'xlsx';
      readonly language: Language;
      /** Of a list that is drawn: under what, and how. */
      readonly drawn?: DrawnUnder;
      /** Of a list about measuring and steering: the day, and what was measured. */
      readonly steered?: Steered;
      /** Of what it is; undefined for a plan that has one state. */
      readonly of?: FileState;
    } & OfMoney &
      OnDay);
