import './plan-search.css';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { type Phrase, useWords } from '../language/words.ts';
import { type Entry, found } from './find/entry.ts';
import { useEntries } from './find/use-entries.ts';
import { useShownPlan } from './plan-context.ts';

const KINDS: Readonly<Record<'figure' | 'finding', Phrase>> = {
  figure: 'find.figure',
  finding: 'find.finding',
};

/** Finds a project, a figure, a finding or a row of the plan, and goes there. */
export default function PlanSearch() {
  const { say, of, language } = useWords();
  const { header } = useShownPlan();
  const [question, setQuestion] = useState('');
  const [wanted, setWanted] = useState(false);
  const entries = found(useEntries(wanted), question);
  const go = useGo();
  const kindOf = ({ kind, named }: Entry): string => {
    if (kind === 'row') return named;
    return kind === 'project' ? of(header.levels.project) : say(KINDS[kind]);
  };
  const choose = (id: string | number | null) => {
    const entry = entries.find((candidate) => candidate.id === id);
    if (entry === undefined) return;
    setQuestion('');
    go(entry);
  };
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <ComboBox<Entry>
        className="ks-search"
        data-find=""
        items={entries}
        inputValue={question}
        onInputChange={setQuestion}
        value={null}
        onChange={choose}
        onFocus={() => setWanted(true)}
        menuTrigger="input"
        allowsEmptyCollection
      >
        <Label className="ks-out-of-sight">{say('find.label')}</Label>
        <Input className="ks-search__input" placeholder={say('find.hint')} />
        <Button className="ks-out-of-sight">{say('find.open')}</Button>
        <Popover className="ks-search__list" offset={4}>
          <ListBox<Entry> renderEmptyState={() => <p className="ks-search__none">{say('find.none')}</p>}>
            {(entry) => (
              <ListBoxItem className="ks-search__entry" textValue={entry.words}>
                <span className="ks-search__kind">{kindOf(entry)}</span>
                <span>{entry.words}</span>
                {entry.aside !== '' && <span className="ks-soft ks-small">{entry.aside}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}

function useGo(): (entry: Entry) => void {
  const navigate = useNavigate();
  const { mark: plan } = useShownPlan();
  return (entry) => {
    switch (entry.kind) {
      case 'project':
        return void navigate({ to: '/p/$plan/plan/$code', params: { plan, code: entry.goal } });
      case 'finding':
        return void navigate({
          to: '/p/$plan/doorlichting',
          params: { plan },
          search: { finding: entry.goal },
          hash: `finding-${entry.goal}`,
        });
      case 'figure':
      case 'row':
        return void navigate({ to: '.', search: (now) => ({ ...now, why: entry.goal }), resetScroll: false });
    }
  };
}
