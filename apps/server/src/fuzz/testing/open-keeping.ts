import { Keeping } from '../../kept-plans/keeping.ts';
import type { Standing } from '../../kept-plans/standing.ts';
import { visitorOf } from '../../visitor/visitor.ts';
import type { KeepingMaker } from './world.ts';

/**
 * The server's own filter switched off: whoever asks is taken to stand in the foreign region, in their own role. What they
 * get then is what the database lets them have.
 */
class OpenKeeping extends Keeping {
  readonly #foreign: { readonly code: string; readonly id: () => string };

  constructor(
    foreign: { readonly code: string; readonly id: () => string },
    ...given: ConstructorParameters<typeof Keeping>
  ) {
    super(...given);
    this.#foreign = foreign;
  }

  override async standings(request: Parameters<Keeping['standings']>[0]): Promise<readonly Standing[]> {
    const own = await super.standings(request);
    const { code, id } = this.#foreign;
    if (own.some((one) => one.region.code === code)) return own;
    const { account, readOnly } = visitorOf(request);
    const role = own[0]?.role ?? 'reader';
    const region = { id: id(), code, title: 'x' };
    return [...own, { region, account, role, readOnly, signedIn: true, own: [] }];
  }
}

/** Makes a server that takes everybody to stand in this region too. */
export function openTo(code: string): KeepingMaker {
  return (database, plans, id) => new OpenKeeping({ code, id }, database, plans, visitorOf);
}
