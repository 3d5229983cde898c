import { Button, SegmentedControl, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { itemStates } from '#core/portfolio/kinds';
import type { ChecklistItem, ItemState, Portfolio } from '#core/portfolio/portfolio';
import { useCall, useChange } from '../../app/api/hooks';
import { SectionTitle } from '../../components/SectionTitle';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { EvidenceAttachments } from '../evidence/EvidenceAttachments';
import { EntryList } from './EntryList';
import classes from './portfolio.module.css';

type Props = { item: ChecklistItem; portfolio: Portfolio };

/** One item of the checklist: what is asked, what is there, how good it is, and the means to better it. */
export function ChecklistItemDetail({ item, portfolio }: Props) {
  const text = useText();
  const name = text.portfolio.kinds[item.kind];
  const setItem = useChange('portfolio.setItem', {
    done: (_, input) =>
      input.state ? text.portfolio.stateSaid(name, text.portfolio.states[input.state]) : null,
  });
  const change = { personId: portfolio.personId, kind: item.kind };
  return (
    <article aria-labelledby="checklist-item" className={classes.item}>
      <Title order={2} id="checklist-item">
        {name}
      </Title>
      <Text c="dimmed" mt={4} maw="44rem">
        {text.portfolio.good[item.kind]}
      </Text>

      <div className={classes.control}>
        <SectionTitle>{text.portfolio.howGood}</SectionTitle>
        <SegmentedControl
          aria-label={text.portfolio.howGood}
          value={item.state}
          data={itemStates.map((state) => ({ value: state, label: text.portfolio.states[state] }))}
          onChange={(state) => setItem.mutate({ ...change, state: state as ItemState })}
        />
      </div>

      <div className={classes.columns}>
        <div>
          <Found item={item} />
          <section className={classes.part}>
            <SectionTitle>{text.evidence.title}</SectionTitle>
            <EvidenceAttachments
              personId={portfolio.personId}
              target={{ kind: 'portfolio-item', id: item.id }}
            />
          </section>
          <section className={classes.part}>
            <SectionTitle>{text.portfolio.entries}</SectionTitle>
            <EntryList
              entries={portfolio.entries.filter(({ kind }) => kind === item.kind)}
              kind={item.kind}
            />
          </section>
        </div>
        <aside>
          {item.tips.length > 0 ? (
            <section>
              <SectionTitle>{text.portfolio.guideSays}</SectionTitle>
              {item.tips.map((tip) => (
                <blockquote key={tip} className={classes.tip}>
                  {tip}
                </blockquote>
              ))}
            </section>
          ) : null}
          <Reviewed item={item} change={change} name={name} />
          <Note key={item.note} item={item} change={change} />
        </aside>
      </div>
    </article>
  );
}

function Found({ item }: { item: ChecklistItem }) {
  const text = useText();
  const { found } = item;
  const parts = [
    found.credentials > 0 ? text.portfolio.found.credentials(found.credentials) : null,
    found.activities > 0 ? text.portfolio.found.activities(found.activities) : null,
    found.entries > 0 ? text.portfolio.found.entries(found.entries) : null,
    found.evidence > 0 ? text.portfolio.found.evidence(found.evidence) : null,
  ].filter((part) => part !== null);
  return (
    <section>
      <SectionTitle>{text.portfolio.fromTheRecord}</SectionTitle>
      <Text>
        {parts.length > 0 ? parts.join(' · ') : text.portfolio.found.nothing}{' '}
        {item.kind === 'licences' ? (
          <Link href="/credentials" className={classes.link}>
            {text.portfolio.openCredentials}
          </Link>
        ) : null}
        {item.kind === 'ce-log' || item.kind === 'course-records' ? (
          <Link href="/ce-log" className={classes.link}>
            {text.portfolio.openCeLog}
          </Link>
        ) : null}
      </Text>
    </section>
  );
}

type ItemChange = { personId: string; kind: ChecklistItem['kind'] };

function Reviewed({ item, change, name }: { item: ChecklistItem; change: ItemChange; name: string }) {
  const text = useText();
  const format = useFormat();
  const info = useCall('app.info', {});
  const review = useChange('portfolio.setItem', { done: () => text.portfolio.reviewSaid(name) });
  const today = info.data?.today;
  return (
    <section className={classes.part}>
      <SectionTitle>{text.portfolio.reviewed}</SectionTitle>
      <Text size="sm">{item.reviewedOn ? format.date(item.reviewedOn) : text.portfolio.neverReviewed}</Text>
      <Button
        mt={6}
        size="compact-sm"
        variant="default"
        disabled={!today || item.reviewedOn === today}
        onClick={() => today && review.mutate({ ...change, reviewedOn: today })}
      >
        {text.portfolio.reviewedToday}
      </Button>
    </section>
  );
}

/** The note keeps what is typed until the field is left; then it is saved as one change. */
function Note({ item, change }: { item: ChecklistItem; change: ItemChange }) {
  const text = useText();
  const [draft, setDraft] = useState(item.note);
  const save = useChange('portfolio.setItem', { done: () => text.portfolio.noteSaved });
  return (
    <Textarea
      className={classes.part}
      label={text.portfolio.note}
      placeholder={text.portfolio.notePlaceholder}
      autosize
      minRows={2}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        if (draft !== item.note) save.mutate({ ...change, note: draft });
      }}
    />
  );
}
