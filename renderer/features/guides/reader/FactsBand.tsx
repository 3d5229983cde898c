import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Guide } from '#core/guides/guide';
import hidden from '../../../components/hidden.module.css';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import classes from './facts.module.css';
import { factsOf } from './facts-of';
import { growthClasses, growthClassOf } from './growth-class';
import { numberedSources, sourceKey } from './numbered-sources';
import { SourceLine } from './Sources';

/** The guide's figures on one line, each with what it means and the number of its source; the sources under them. */
export function FactsBand({ guide }: { guide: Guide }) {
  const text = useText();
  const format = useFormat();
  const words = text.guides.facts;
  const { given, missing } = factsOf(guide, text, format);
  const sources = numberedSources(given.map((fact) => fact.sources));
  const sourceless = given.filter((fact) => fact.sources.length === 0);
  return (
    <div className={classes.band}>
      {given.length === 0 ? null : (
        <dl className={classes.facts} aria-label={words.label}>
          {given.map((fact) => (
            <div key={fact.name} className={classes.fact}>
              <dt>
                {fact.meaning}
                {fact.sources.map((source) => {
                  const number = sources.findIndex((one) => sourceKey(one) === sourceKey(source)) + 1;
                  return (
                    <span key={number} data-nofind>
                      <sup aria-hidden>{number}</sup>{' '}
                      <span className={hidden.hidden}>({words.sourceNumber(number)})</span>
                    </span>
                  );
                })}
              </dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={classes.foot}>
        {sources.length === 0 ? null : (
          <ol className={classes.sources} aria-label={words.sources}>
            {sources.map((source) => (
              <li key={sourceKey(source)}>
                <SourceLine source={source} />
              </li>
            ))}
          </ol>
        )}
        {sourceless.length === 0 ? null : (
          <p>
            {sourceless.length === given.length
              ? words.noSourceForAny
              : words.noSourceFor(sourceless.map(({ name }) => words.names[name]))}
          </p>
        )}
        {missing.length === 0 ? null : <p>{words.missing(missing.map((name) => words.names[name]))}</p>}
        <GrowthWords status={guide.facts.growthStatus} />
      </div>
    </div>
  );
}

/** What the Bureau's words for growth mean, on request; nothing where the guide uses words of its own. */
function GrowthWords({ status }: { status: string | undefined }) {
  const text = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const words = text.guides.facts;
  const own = status === undefined ? null : growthClassOf(status);
  if (own === null) return null;
  return (
    <div className="no-print">
      <UnstyledButton
        className={classes.disclosure}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight size="0.9em" stroke={2.2} aria-hidden data-open={isOpen} />
        {words.growthWords(words.classes[own])}
      </UnstyledButton>
      <div id={id} hidden={!isOpen} className={classes.disclosed}>
        <p>{words.growthExplained}</p>
        <ol>
          {growthClasses.map((one) => (
            <li key={one} aria-current={one === own ? 'true' : undefined}>
              {words.classes[one]}
            </li>
          ))}
        </ol>
        <p>{words.growthEdition}</p>
      </div>
    </div>
  );
}
