import type { Plan, Row } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { FigureId } from '../figure.ts';
import { isCareCost } from './benefit-line.ts';
import { PLAN } from './figure-set.ts';

/** Less care used, or what of the investment came back in it. */
const LESS_CARE = /^(?:careCost|balance)\./;
/** A sum of one kind says so itself. */
const OF_ONE_KIND = /\.(?:cashable|social|unsaid)\./;
const OF_WHOM = /\.(byLaw|byBeneficiary)\.(.+)\.[a-z]+$/;

const BOTH = text('verzilverbaar en maatschappelijk samen', 'cashable and social value together');
const PARTLY = text(
  'deels verzilverbaar; van de rest is het niet gezegd',
  'partly cashable; of the rest it is not said',
);

/**
 * Names sums of less care used in which money that comes free stands beside other value as what they are: what such a care is worth
 * together, and no money that somebody can spend. Only of a plan that says of its lines whether money comes free.
 */
export class MixedValue {
  readonly #lines: readonly Row<'businessCaseBenefits'>[];
  readonly #pillarOf: ReadonlyMap<string, string>;
  readonly #known = new Map<FigureId, Text | undefined>();

  constructor({ businessCaseBenefits, projects }: Plan) {
    const isTold = businessCaseBenefits.some(({ valueKind }) => valueKind === 'cashable');
    this.#lines = isTold ? businessCaseBenefits.filter(isCareCost) : [];
    this.#pillarOf = new Map(projects.map(({ code, pillar }) => [code, pillar]));
  }

  /** The name of a figure, with what it mixes where it does. */
  named(id: FigureId, label: Text): Text {
    if (this.#lines.length === 0) return label;
    const said = this.#known.has(id) ? this.#known.get(id) : this.#mixIn(id);
    this.#known.set(id, said);
    return said === undefined ? label : text(`${label.nl} (${said.nl})`, `${label.en} (${said.en})`);
  }

  #mixIn(id: FigureId): Text | undefined {
    const at = id.indexOf('/');
    const [scope, path] = [id.slice(0, at), id.slice(at + 1)];
    if (!LESS_CARE.test(path) || OF_ONE_KIND.test(path)) return undefined;
    const [, by, whose] = OF_WHOM.exec(path) ?? [];
    const kinds = new Set(
      this.#lines
        .filter((row) => scope === PLAN || row.project === scope || this.#pillarOf.get(row.project) === scope)
        .filter(({ law, beneficiary }) => by === undefined || whose === (by === 'byLaw' ? law : beneficiary))
        .map(({ valueKind }) => valueKind),
    );
    if (kinds.size < 2 || !kinds.has('cashable')) return undefined;
    return kinds.has('social') ? BOTH : PARTLY;
  }
}
