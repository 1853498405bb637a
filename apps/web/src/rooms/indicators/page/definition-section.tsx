import type { IndicatorPage } from '@kapstok/contract';
import { ValueHistory } from '../../../history/value-history.tsx';
import { useWords } from '../../../language/words.ts';
import { PlaceWords } from '../../../place/place-words.tsx';
import { WayToTable } from '../../../place/way-to-table.tsx';
import { Section } from './section.tsx';

type Definition = IndicatorPage['definitions'][number];

/** How is measured, the last agreement first; each change breaks the series, and both stand. */
export function DefinitionSection({ page: { definitions } }: { readonly page: IndicatorPage }) {
  const { say } = useWords();
  return (
    <Section title={say('indicator.definitions')}>
      {definitions.length === 0 && (
        <p>
          {say('indicator.noDefinition')}{' '}
          <WayToTable table="indicator-definitions">{say('indicator.toDefinitions')}</WayToTable>
        </p>
      )}
      {definitions.toReversed().map((definition) => (
        <Version key={definition.version} definition={definition} />
      ))}
    </Section>
  );
}

function Version({
  definition: { version, from, fields, blank, place },
}: {
  readonly definition: Definition;
}) {
  const { say, of } = useWords();
  return (
    <div>
      <h3>{say('indicator.definitionFrom', { version, from: of(from) })}</h3>
      <dl className="ks-fields">
        {fields.map(({ column, label, words }) => (
          <div key={column}>
            <dt>{of(label)}</dt>
            <dd>
              <ValueHistory place={place} field={column}>
                {of(words)}
              </ValueHistory>
            </dd>
          </div>
        ))}
      </dl>
      {blank.length > 0 && (
        <p className="ks-warning">
          {say('indicator.blank', { what: blank.map((label) => of(label).toLowerCase()).join(', ') })}
        </p>
      )}
      <PlaceWords place={place} />
    </div>
  );
}
