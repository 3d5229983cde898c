import { Button, TextInput } from '@mantine/core';
import { IconFileImport, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { GuideSummary } from '#core/guides/guide';
import { routeTo } from '../../app/routes';
import { useCurrentPerson } from '../../app/use-current-person';
import { SectionTitle } from '../../components/SectionTitle';
import { Tag } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { originLine } from './guide-origin';
import classes from './guides.module.css';
import { amountOf } from './reader/FactsBand';

/** With more guides than this, the list gets a filter. */
const filterFrom = 7;

type GuideListProps = {
  guides: readonly GuideSummary[];
  openId?: string | undefined;
  /** What stands under the cards: the contents of the open guide. */
  contents?: ReactNode;
};

export function GuideList({ guides, openId, contents }: GuideListProps) {
  const text = useText();
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const shown =
    wanted === ''
      ? guides
      : guides.filter(({ title, summary }) => `${title} ${summary}`.toLowerCase().includes(wanted));
  return (
    <>
      <div className={classes.listHead}>
        <SectionTitle
          aside={
            <Button
              component={Link}
              href={routeTo.guideImport()}
              variant="subtle"
              size="compact-xs"
              leftSection={<IconFileImport size="1rem" aria-hidden />}
            >
              {text.guides.importGuide}
            </Button>
          }
        >
          {text.guides.listTitle(guides.length)}
        </SectionTitle>
      </div>
      {guides.length < filterFrom ? null : (
        <TextInput
          mb="xs"
          size="xs"
          aria-label={text.guides.find}
          placeholder={text.guides.find}
          leftSection={<IconSearch size="0.875rem" aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <ul className={classes.cards}>
        {shown.map((guide) => (
          <li key={guide.id}>
            <GuideCard guide={guide} isOpen={guide.id === openId} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && guides.length > 0 ? (
        <p className={classes.small}>{text.guides.noneFound(words.trim())}</p>
      ) : null}
      {contents}
    </>
  );
}

function GuideCard({ guide, isOpen }: { guide: GuideSummary; isOpen: boolean }) {
  const text = useText();
  const format = useFormat();
  const { person } = useCurrentPerson();
  const { facts } = guide;
  const figures = [
    ...(facts.medianSalary === undefined ? [] : [amountOf(format, facts.medianSalary, facts.currency)]),
    ...(facts.demand === undefined
      ? []
      : [`${text.guides.facts.demand}: ${text.guides.facts.demands[facts.demand].toLowerCase()}`]),
  ];
  return (
    <Link href={routeTo.guide(guide.id)} className={classes.card} aria-current={isOpen ? 'page' : undefined}>
      <span className={classes.cardHead}>
        <b>{guide.title}</b>
        <Tag tone={guide.origin === 'bundled' ? 'accent' : 'unknown'}>{text.guides.origin[guide.origin]}</Tag>
      </span>
      {isOpen ? null : <span className={classes.cardSummary}>{guide.summary}</span>}
      {figures.length === 0 ? null : <span className={classes.cardLine}>{figures.join(' · ')}</span>}
      {guide.origin === 'imported' ? (
        <span className={classes.cardLine}>{originLine(guide, text, format)}</span>
      ) : null}
      {person?.guideId === guide.id ? (
        <span className={classes.cardMine}>
          {person.kind === 'client' ? text.guides.theirs(person.displayName) : text.guides.mine}
        </span>
      ) : null}
    </Link>
  );
}
