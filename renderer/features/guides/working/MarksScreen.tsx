import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconDownload, IconPrinter, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Mark } from '#core/contract/marks';
import type { GuideSummary } from '#core/guides/guide';
import { markKinds } from '#core/guides/kinds';
import { useCall } from '../../../app/api/hooks';
import { areas, routeTo } from '../../../app/routes';
import { useShell } from '../../../app/shell/use-shell';
import { useCurrentPerson } from '../../../app/use-current-person';
import { EmptyState } from '../../../components/EmptyState';
import { Loaded } from '../../../components/Loaded';
import { Screen } from '../../../components/Screen';
import { showDone, showFailed } from '../../../components/toasts';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { NeedsPerson } from '../../today/NeedsPerson';
import { MarkCard } from './MarkCard';
import {
  byGuide,
  filterMarks,
  type MarkedGuide,
  type MarksFilter,
  marksAsMarkdown,
  marksSentence,
  noFilter,
} from './marks-list';
import classes from './marks-screen.module.css';

/** Everything the person marked in guides: what is to do, what was noted, and where each is from. */
export default function MarksScreen() {
  const { person } = useCurrentPerson();
  const guidesArea = areas.find(({ id }) => id === 'guides');
  if (person) return <MarksOf key={person.id} personId={person.id} name={person.displayName} />;
  return guidesArea ? <NeedsPerson area={guidesArea} /> : null;
}

function MarksOf({ personId, name }: { personId: string; name: string }) {
  const text = useText();
  const words = text.guides.working.marks;
  const marks = useCall('marks.list', { personId });
  const guides = useCall('guides.list', {});
  if (marks.data === undefined || guides.data === undefined) {
    return (
      <Screen area={words.area} sentence={words.area}>
        <Loaded query={marks}>{() => <Loaded query={guides}>{() => null}</Loaded>}</Loaded>
      </Screen>
    );
  }
  if (marks.data.length === 0) {
    return (
      <Screen area={words.area} sentence={words.empty.sentence}>
        <EmptyState
          title={words.empty.title}
          action={
            <Button component={Link} href="/guides">
              {words.empty.read}
            </Button>
          }
        >
          {words.empty.body}
        </EmptyState>
      </Screen>
    );
  }
  return <List marks={marks.data} guides={guides.data} name={name} />;
}

type ListProps = { marks: readonly Mark[]; guides: readonly GuideSummary[]; name: string };

function List({ marks, guides, name }: ListProps) {
  const text = useText();
  const words = text.guides.working.marks;
  const [filter, setFilter] = useState(noFilter);
  const shown = filterMarks(marks, filter);
  const groups = byGuide(shown, guides);
  return (
    <Screen
      area={words.area}
      sentence={marksSentence(marks, text)}
      sub={words.sub(shown.length, marks.length)}
      actions={<Actions groups={groups} name={name} />}
    >
      <OnPaper name={name} />
      <Filters marks={marks} guides={guides} filter={filter} onFilter={setFilter} />
      {shown.length === 0 ? (
        <div role="status" className={classes.none}>
          <p>{words.filter.none}</p>
          <Button variant="default" size="compact-sm" onClick={() => setFilter(noFilter)}>
            {words.filter.clear}
          </Button>
        </div>
      ) : (
        groups.map((group) => <Group key={group.guideId} group={group} />)
      )}
    </Screen>
  );
}

/** Whose list it is and of which day: paper has no title bar. */
function OnPaper({ name }: { name: string }) {
  const words = useText().guides.working.marks;
  const format = useFormat();
  const info = useCall('app.info', {});
  const today = info.data?.today;
  return (
    <p className={classes.onPaper}>
      {words.heading(name)}
      {today === undefined ? null : `. ${words.asOf(format.date(today))}`}
    </p>
  );
}

function Actions({ groups, name }: { groups: readonly MarkedGuide[]; name: string }) {
  const text = useText();
  const format = useFormat();
  const shell = useShell();
  const info = useCall('app.info', {});
  const words = text.guides.working.marks;
  const today = info.data?.today;
  const save = async () => {
    if (today === undefined) return;
    const markdown = marksAsMarkdown(groups, { person: name, today, text, format });
    try {
      const isSaved = await shell.saveFile(
        words.filename(name).replace(/[\\/:*?"<>|]/g, '-'),
        new TextEncoder().encode(markdown),
        'text/markdown',
      );
      if (isSaved) showDone(text, words.exported);
    } catch (error) {
      showFailed(text, error);
    }
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size="1rem" aria-hidden />}
        onClick={() => void shell.print().catch((error: unknown) => showFailed(text, error))}
      >
        {words.print}
      </Button>
      <Button
        variant="default"
        leftSection={<IconDownload size="1rem" aria-hidden />}
        disabled={today === undefined || groups.length === 0}
        onClick={() => void save()}
      >
        {words.export}
      </Button>
    </>
  );
}

type FiltersProps = {
  marks: readonly Mark[];
  guides: readonly GuideSummary[];
  filter: MarksFilter;
  onFilter: (filter: MarksFilter) => void;
};

function Filters({ marks, guides, filter, onFilter }: FiltersProps) {
  const text = useText();
  const { kinds, marks: words } = text.guides.working;
  const there = markKinds.filter((kind) => marks.some((mark) => mark.kind === kind));
  const groups = byGuide(marks, guides);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the desktop shell's Chrome 114 does not know the search element
    <div role="search" className={`${classes.filters} no-print`} aria-label={words.filter.label}>
      <TextInput
        aria-label={words.filter.find}
        placeholder={words.filter.find}
        leftSection={<IconSearch size="1rem" aria-hidden />}
        className={classes.find ?? ''}
        value={filter.find}
        onChange={(event) => onFilter({ ...filter, find: event.currentTarget.value })}
      />
      <Select
        aria-label={words.filter.kind}
        placeholder={words.filter.allKinds}
        clearable
        w="13rem"
        data={there.map((kind) => ({ value: kind, label: kinds[kind] }))}
        value={filter.kind}
        onChange={(value) => onFilter({ ...filter, kind: there.find((kind) => kind === value) ?? null })}
      />
      {groups.length < 2 ? null : (
        <Select
          aria-label={words.filter.guide}
          placeholder={words.filter.allGuides}
          clearable
          w="13rem"
          data={groups.map(({ guideId, title }) => ({ value: guideId, label: title }))}
          value={filter.guideId}
          onChange={(value) => onFilter({ ...filter, guideId: value })}
        />
      )}
      <SegmentedControl
        aria-label={words.filter.state}
        value={filter.state}
        data={(['all', 'open', 'done'] as const).map((state) => ({
          value: state,
          label: words.filter.states[state],
        }))}
        onChange={(state) => onFilter({ ...filter, state })}
      />
    </div>
  );
}

function Group({ group }: { group: MarkedGuide }) {
  const text = useText();
  const { guideId, title, isThere, marks } = group;
  return (
    <section className={classes.group} aria-label={title}>
      <h2 className={classes.title}>
        {isThere ? <Link href={routeTo.guide(guideId)}>{title}</Link> : title}
        {isThere ? null : <small> {text.guides.working.marks.missingGuide}</small>}
      </h2>
      {marks.map((mark, index) => (
        <div key={mark.id}>
          {marks[index - 1]?.anchor.heading === mark.anchor.heading ? null : (
            <h3 className={classes.heading}>{mark.anchor.heading || title}</h3>
          )}
          <MarkCard mark={mark} hasGuide={isThere} />
        </div>
      ))}
    </section>
  );
}
