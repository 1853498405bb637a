import type { Setting } from '../figure.ts';
import type { Context } from '../figures/context.ts';
import type { Node } from '../graph/node.ts';
import { landingShare, staffShare } from './shares-in-settings.ts';

/** What a setting does to the parts of an answer. */
export interface Terms {
  /** Whether of claims on one saving only the largest counts. */
  readonly largestOnly: boolean;
  /** Whether people who came or were kept stay, and add up. */
  readonly addsUp: boolean;
  /** Whether the last year of each case counts, and not the structural year. */
  readonly lastYear: boolean;
  /** The share of time gained that becomes staff; undefined: all of it. */
  readonly staffShare: Node<'1'> | undefined;
  /** The share of an effect in a larger area that lands; undefined: all of it. */
  readonly landing: Node<'1'> | undefined;
}

/** Reads settings; the shares in them are made once, so that settings have what they share in common. */
export class TermsReader {
  readonly #context: Context;
  readonly #shares = new Map<string, Node<'1'> | undefined>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** What a setting does. A choice that is absent stands at its base. */
  of(setting: Setting): Terms {
    return {
      largestOnly: setting.sharedSavings === 'largest',
      addsUp: setting.recruits === 'cumulative',
      lastYear: setting.fullSwing === 'lastYear',
      staffShare: this.#share(`time ${setting.timeToStaff}`, () => staffShare(setting)),
      landing: this.#share(`area ${setting.area}`, () => landingShare(this.#context, setting)),
    };
  }

  #share(key: string, make: () => Node<'1'> | undefined): Node<'1'> | undefined {
    if (!this.#shares.has(key)) this.#shares.set(key, make());
    return this.#shares.get(key);
  }
}
