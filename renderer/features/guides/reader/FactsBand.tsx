import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { FactSource, Guide } from '#core/guides/guide';
import type { Catalogue } from '../../../i18n/catalogue';
import { type Format, useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import classes from './facts.module.css';
import { type Fact, factsOf } from './facts-of';
import { growthClasses, growthClassOf } from './growth-class';
import { OutsideLink } from './OutsideLink';
import { isHttps } from './use-open-outside';

export { amountOf } from './facts-of';

/** The guide's figures on one line, each with what it means and where it comes from. */
export function FactsBand({ guide }: { guide: Guide }) {
  const text = useText();
  const format = useFormat();
  const words = text.guides.facts;
  const { given, missing } = factsOf(guide, text, format);
  return (
    <div className={classes.band}>
      {given.length === 0 ? null : (
        <dl className={classes.facts} aria-label={words.label}>
          {given.map(({ name, value, meaning, sources }) => (
            <div key={name} className={classes.fact}>
              <dt>
                {meaning}
                <Sources sources={sources} />
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={classes.foot}>
        <GrowthWords status={guide.facts.growthStatus} />
        {missing.length === 0 ? null : (
          <p className={classes.missing}>{words.missing(missing.map((name) => words.names[name]))}</p>
        )}
      </div>
    </div>
  );
}

/** Where a figure comes from and of when it is; an https address opens outside. */
export function Sources({ sources }: { sources: Fact['sources'] }) {
  const text = useText();
  const format = useFormat();
  if (sources.length === 0) return <small>{text.guides.facts.noSource}</small>;
  return sources.map((source) => (
    <small key={`${source.name} ${source.asOf ?? ''}`}>
      {isHttps(source.url) ? (
        <OutsideLink url={source.url}>{sourceLine(source, text, format)}</OutsideLink>
      ) : (
        sourceLine(source, text, format)
      )}
    </small>
  ));
}

/** A source and the year, month or day that its figure is of. */
export function sourceLine(
  { name, asOf }: Pick<FactSource, 'name' | 'asOf'>,
  text: Catalogue,
  format: Format,
): string {
  return asOf === undefined
    ? text.guides.facts.source(name)
    : text.guides.facts.sourceOf(name, dayOf(asOf, format));
}

function dayOf(asOf: string, format: Format): string {
  if (asOf.length === 4) return asOf;
  // A month is named as its first day is, without the day.
  return asOf.length === 7 ? format.date(`${asOf}-01`).replace(/^1 /, '') : format.date(asOf);
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
