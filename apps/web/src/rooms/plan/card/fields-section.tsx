import type { CardField, PlaceDto } from '@kapstok/contract';
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
              <dd>{of(field.value)}</dd>
            </div>
          ))}
      </dl>
      {empty.length > 0 && (
        <p className="ks-small ks-soft">
          {say('field.empty', { names: empty.map((field) => of(field.label)).join(', ') })}
        </p>
      )}
      <PlaceWords place={place} />
    </>
  );
}
