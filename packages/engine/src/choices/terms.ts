import type { Setting } from '../figure.ts';
import type { Context } from '../figures/context.ts';
import type { Node } from '../graph/node.ts';
import { DRAWN, drawnShare, Staying } from './drawn-choice.ts';
import { landingShare, staffShare } from './shares-in-settings.ts';

/** What a setting does to the parts of an answer. */
export interface Terms {
  /** Whether claims on one saving count together, and not each by itself. */
  readonly sharesSavings: boolean;
  /** The part of such claims of which only the largest counts; undefined: of all of them. */
  readonly sharedPart: Node<'1'> | undefined;
  /** Whether people who came or were kept stay, and add up. */
  readonly addsUp: boolean;
  /** What of them stays over the years; undefined: all of them. */
  readonly staying: Staying | undefined;
  /** Whether the last year of each case counts, and not the structural year. */
  readonly lastYear: boolean;
  /** The year that is asked for by itself; undefined: the year of the answer. */
  readonly year: number | undefined;
  /** The share of time gained that becomes staff; undefined: all of it. */
  readonly staffShare: Node<'1'> | undefined;
  /** The share of an effect in a larger area that lands; undefined: all of it. */
  readonly landing: Node<'1'> | undefined;
}

/** Reads settings; the shares in them are made once, so that settings have what they share in common. */
export class TermsReader {
  readonly #context: Context;
  readonly #shares = new Map<string, Node<'1'> | undefined>();
  #staying: Staying | undefined;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * What a setting does, to the answer or to one year: which year the answer is of makes no difference to a year by itself. A
   * choice that is absent stands at its base.
   */
  of(setting: Setting, year?: number): Terms {
    return {
      sharesSavings: setting.sharedSavings === 'largest' || setting.sharedSavings === DRAWN,
      sharedPart: this.#drawn('sharedSavings', setting),
      addsUp: setting.recruits === 'cumulative' || setting.recruits === DRAWN,
      staying: setting.recruits === DRAWN ? this.#staysOnce(setting) : undefined,
      lastYear: year === undefined && setting.fullSwing === 'lastYear',
      year,
      staffShare: this.#share(
        `time ${setting.timeToStaff}`,
        () => staffShare(setting) ?? drawnShare('timeToStaff', setting),
      ),
      landing: this.#share(
        `area ${setting.area}`,
        () => landingShare(this.#context, setting) ?? drawnShare('area', setting),
      ),
    };
  }

  #drawn(choice: string, setting: Setting): Node<'1'> | undefined {
    return this.#share(`${choice} ${setting[choice]}`, () => drawnShare(choice, setting));
  }

  #staysOnce(setting: Setting): Staying | undefined {
    const share = this.#drawn('recruits', setting);
    this.#staying ??= share && new Staying(share);
    return this.#staying;
  }

  #share(key: string, make: () => Node<'1'> | undefined): Node<'1'> | undefined {
    if (!this.#shares.has(key)) this.#shares.set(key, make());
    return this.#shares.get(key);
  }
}
