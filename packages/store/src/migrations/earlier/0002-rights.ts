import { rights } from '../0002-rights.ts';
import {
  asItWas,
  type EarlierText,
  functionAnew,
  type Passage,
  passageOf,
  policyAnew,
} from './earlier-text.ts';

/** Each function that asks what the account holds said so itself, in these words. */
const HELD = `
          and held.starts_at <= now()
          and (held.ends_at is null or held.ends_at > now())`;
const JOINED = `
        join kapstok.role_right given on given.role = held.role`;
const ACCOUNT = `
        where held.account_id = kapstok.account()
          and held.role = kapstok.role()
          and `;

const heldNow = passageOf(rights, '    -- What the account holds now', 'from public;\n\n');
const owned = '    alter function kapstok.held_now() owner to kapstok_keeper;\n';

function asked(where: string, right: string): Passage {
  return [
    `from kapstok.held_now() held${right}
        where ${where}`,
    `from kapstok.assignment held${right}${ACCOUNT}${where}${HELD}`,
  ];
}

const WITHOUT_HELD_NOW: readonly Passage[] = [
  [heldNow, ''],
  [owned, ''],
  asked('(held.region_id is null or held.region_id = kapstok.region())', JOINED),
  asked('held.region_id = kapstok.region()', JOINED),
  asked(`held.within_kind = 'nation'`, JOINED),
  asked('held.region_id = kapstok.region()', ''),
];

const HERE: Passage = [
  `(
          id = (select kapstok.account()) and (select kapstok.belongs())
          or (select kapstok.may_all('readHistory'))
          or (select kapstok.may_all('assignRoles'))
        )
        and`,
  `(id = (select kapstok.account()) or (select kapstok.may_all('readHistory')) or (select kapstok.may_all('assignRoles')))
        and`,
];

const heldInOnePlace = [
  heldNow,
  owned,
  ...['may', 'may_somewhere', 'may_nation', 'belongs'].map((name) => functionAnew(rights, name)),
].join('\n');

/** The step of the rights, the last text before the one of now first. */
export const rightsEarlier: readonly EarlierText[] = [
  { step: asItWas(rights, WITHOUT_HELD_NOW), mend: heldInOnePlace },
  {
    step: asItWas(rights, [...WITHOUT_HELD_NOW, HERE]),
    mend: [heldInOnePlace, policyAnew(rights, 'known_here', 'account')].join('\n'),
  },
];
