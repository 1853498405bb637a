import type { AssumptionDto } from '@kapstok/contract';
import { useWords } from '../../../language/words.ts';
import { rowAddress } from '../../../place/row-address.ts';
import { WhyLink } from '../../../why/why-link.tsx';
import { ImpactCell } from '../register/impact-cell.tsx';
import { QualityMark } from '../register/quality-mark.tsx';

/** What an assumption says and does, for who reads it. */
export function AssumptionSummary({ assumption }: { readonly assumption: AssumptionDto }) {
  const { say, of } = useWords();
  const { on, words, quality, source, note, group, correlation } = assumption;
  return (
    <>
      <p className="ks-room-head__lead">{of(words)}</p>
      <dl className="ks-assume-summary">
        <div>
          <dt>{say('register.on')}</dt>
          {on.map(({ label, place }) => (
            <dd key={`${place.table} ${place.row} ${place.field} ${label.nl}`}>
              <WhyLink figure={place.line > 0 ? rowAddress(place.table, place.line) : null} label={label}>
                {of(label)}
              </WhyLink>
            </dd>
          ))}
        </div>
        <div>
          <dt>{say('register.quality')}</dt>
          <dd>
            <QualityMark quality={quality} />
          </dd>
        </div>
        <div>
          <dt>{say('register.impact')}</dt>
          <dd className="ks-assume-summary__impact">
            <ImpactCell row={assumption} />
          </dd>
        </div>
        {source !== '' && <Words name={say('register.source')} words={source} />}
        {note !== '' && <Words name={say('register.note')} words={note} />}
        {group !== '' && (
          <Words
            name={say('assume.group')}
            words={correlation === null ? group : say('assume.groupBy', { group, correlation })}
          />
        )}
      </dl>
    </>
  );
}

function Words({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}
