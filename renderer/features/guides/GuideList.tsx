import { Button, TextInput } from '@mantine/core';
import { IconFileImport, IconNotes, IconPencilPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ReadingSummary } from '#core/contract/reading';
import type { GuideSummary } from '#core/guides/guide';
import { useCall } from '../../app/api/hooks';
import { routeTo } from '../../app/routes';
import { useCurrentPerson } from '../../app/use-current-person';
import { SectionTitle } from '../../components/SectionTitle';
import { Tag } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { originLine, originOf } from './guide-origin';
import classes from './list.module.css';
import { amountOf } from './reader/facts-of';

/** With more guides than this, the list gets a filter. */
const filterFrom = 7;

type GuideListProps = { guides: readonly GuideSummary[]; openId?: string | undefined };

/** Every guide of the workbook, with how far the person is with it, and the ways to a new one. */
export function GuideList({ guides, openId }: GuideListProps) {
  const text = useText();
  const { person } = useCurrentPerson();
  const readings = useCall('reading.list', { personId: person?.id ?? '-' }, { enabled: person !== null });
  const byGuide = useMemo(
    () => new Map((readings.data ?? []).map((reading) => [reading.guideId, reading])),
    [readings.data],
  );
  const [words, setWords] = useState('');
  const [here] = useLocation();
  const wanted = words.trim().toLowerCase();
  const shown =
    wanted === ''
      ? guides
      : guides.filter(({ title, summary }) => `${title} ${summary}`.toLowerCase().includes(wanted));
  const ways = [
    { href: routeTo.guideImport(), Icon: IconFileImport, name: text.guides.importGuide },
    { href: routeTo.guideWrite(), Icon: IconPencilPlus, name: text.guides.writeGuide },
    { href: routeTo.marks(), Icon: IconNotes, name: text.guides.marks },
  ];
  return (
    <>
      <div className={classes.head}>
        <SectionTitle>{text.guides.listTitle(guides.length)}</SectionTitle>
      </div>
      {guides.length < filterFrom ? null : (
        <TextInput
          mb="xs"
          size="xs"
          data-autofocus
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
            <GuideCard guide={guide} isOpen={guide.id === openId} reading={byGuide.get(guide.id)} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && guides.length > 0 ? (
        <p className={classes.none}>{text.guides.noneFound(words.trim())}</p>
      ) : null}
      <div className={classes.ways}>
        {ways.map(({ href, Icon, name }) => (
          <Button
            key={href}
            component={Link}
            href={href}
            aria-current={href === here ? 'page' : undefined}
            variant={href === here ? 'light' : 'subtle'}
            size="compact-sm"
            leftSection={<Icon size="1rem" stroke={1.7} aria-hidden />}
          >
            {name}
          </Button>
        ))}
      </div>
    </>
  );
}

type GuideCardProps = { guide: GuideSummary; isOpen: boolean; reading: ReadingSummary | undefined };

function GuideCard({ guide, isOpen, reading }: GuideCardProps) {
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
  const origin = originOf(guide);
  return (
    <Link href={routeTo.guide(guide.id)} className={classes.card} aria-current={isOpen ? 'page' : undefined}>
      <span className={classes.cardHead}>
        <b>{guide.title}</b>
        <Tag tone={origin === 'bundled' ? 'accent' : 'unknown'}>{text.guides.origin[origin]}</Tag>
      </span>
      {isOpen ? null : <span className={classes.summary}>{guide.summary}</span>}
      {figures.length === 0 ? null : <span className={classes.line}>{figures.join(' · ')}</span>}
      {guide.origin === 'imported' ? (
        <span className={classes.line}>{originLine(guide, text, format)}</span>
      ) : null}
      {reading === undefined ? null : <ReadingLine reading={reading} />}
      {person?.guideId === guide.id ? (
        <span className={classes.mine}>
          {person.kind === 'client' ? text.guides.theirs(person.displayName) : text.guides.mine}
        </span>
      ) : null}
    </Link>
  );
}

/** How much of a guide is read, as a bar and in words, and what changed in it since. */
function ReadingLine({ reading }: { reading: ReadingSummary }) {
  const text = useText();
  const { sectionsRead, sectionsTotal, changed } = reading;
  const words = text.guides.reading;
  return (
    <>
      {sectionsRead === 0 || sectionsTotal === 0 ? null : (
        <span className={classes.progress}>
          <span className={classes.bar} aria-hidden>
            <span style={{ width: `${Math.min(100, (sectionsRead / sectionsTotal) * 100)}%` }} />
          </span>
          {words.sections(sectionsRead, sectionsTotal)}
        </span>
      )}
      {changed === 0 ? null : <span className={classes.changed}>{words.changed(changed)}</span>}
    </>
  );
}
