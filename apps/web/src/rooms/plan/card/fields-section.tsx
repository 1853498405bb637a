import type { CardField, PlaceDto } from '@kapstok/contract';
import { Fragment } from 'react';
import { ValueHistory } from '../../../history/value-history.tsx';
import { useWords } from '../../../language/words.ts';
import { PlaceWords } from '../../../place/place-words.tsx';

interface Props {
  readonly fields: readonly CardField[];
  readonly place: PlaceDto;
}

/** The card as the plan fills it, columns of the region's own included; what is empty is said in one line. */
export function FieldsSection({ fields, place }: Props) {
  const { say, of } = useWords();
  const empty = fields.filter((field) => !field.filled);
  return (
    <>
      <dl className="ks-fields">
        {fields
          .filter((field) => field.filled)
          .map((field) => (
            <div key={field.column}>
              <dt>
                {of(field.label)}
                {field.own && <span className="ks-soft"> ({say('field.own')})</span>}
              </dt>
              <dd>
                <ValueHistory place={place} field={field.column}>
                  {of(field.value)}
                </ValueHistory>
              </dd>
            </div>
          ))}
      </dl>
      {empty.length > 0 && (
        <p className="ks-small ks-soft">
          {say('field.empty')}{' '}
          {empty.map((field, index) => (
            <Fragment key={field.column}>
              {index > 0 && ', '}
              <ValueHistory place={place} field={field.column}>
                {of(field.label)}
              </ValueHistory>
            </Fragment>
          ))}
        </p>
      )}
      <PlaceWords place={place} />
    </>
  );
}
