import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconArrowsLeftRight, IconColumns2, IconDots, IconSearch } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { useLocation } from 'wouter';
import type { Guide, GuideSummary } from '#core/guides/guide';
import { useChange } from '../../app/api/hooks';
import { useCommands } from '../../app/commands/CommandsProvider';
import { routeTo } from '../../app/routes';
import { useCurrentPerson } from '../../app/use-current-person';
import { Tag } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { originLine } from './guide-origin';
import { besidePath } from './guide-paths';
import { MoreActions } from './MoreActions';
import { TextSize } from './reader/TextSize';
import classes from './reader/toolbar.module.css';

export type GuideActionsProps = {
  guide: Guide;
  summary: GuideSummary | undefined;
  guides: readonly GuideSummary[];
  /** The section being read, by id. */
  current: string | undefined;
  article: RefObject<HTMLElement | null>;
  onFind: () => void;
};

/** What can be done with the open guide, and how its text is read. */
export function GuideActions({ guide, summary, guides, current, article, onFind }: GuideActionsProps) {
  const text = useText();
  const [, navigate] = useLocation();
  const { person } = useCurrentPerson();
  const { shortcutOf } = useCommands();
  const words = text.guides;
  const choose = useChange('people.update', { done: () => words.setMineDone(guide.title) });
  const others = guides.filter(({ id }) => id !== guide.id);
  const isClient = person?.kind === 'client';
  const findKey = shortcutOf('guide.find');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons is no fieldset
    <div role="group" aria-label={words.toolbar} className={`${classes.toolbar} no-print`}>
      {person === null ? null : person.guideId === guide.id ? (
        <Tag tone="accent">{isClient ? words.theirs(person.displayName) : words.mine}</Tag>
      ) : (
        <Button
          variant="default"
          size="compact-md"
          loading={choose.isPending}
          onClick={() => choose.mutate({ id: person.id, guideId: guide.id })}
        >
          {isClient ? words.setTheirs(person.displayName) : words.setMine}
        </Button>
      )}
      {others.length === 0 ? null : (
        <OtherGuides
          others={others}
          name={words.compareWith}
          label={words.compareWithLabel}
          icon={<IconArrowsLeftRight size="1rem" stroke={1.7} aria-hidden />}
          onPick={(other) => navigate(routeTo.guideCompare(guide.id, other.id))}
        />
      )}
      {others.length === 0 ? null : (
        <OtherGuides
          others={others}
          name={words.readBeside}
          label={words.readBesideLabel}
          icon={<IconColumns2 size="1rem" stroke={1.7} aria-hidden />}
          onPick={(other) => navigate(besidePath(guide.id, other.id))}
        />
      )}
      <span className={classes.push} />
      <div className={classes.group}>
        <TextSize />
        <Tooltip label={findKey === null ? words.findIn.open : `${words.findIn.open} (${readable(findKey)})`}>
          <ActionIcon aria-label={words.findIn.open} onClick={onFind}>
            <IconSearch size="1.125rem" stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <MoreActions guide={guide} summary={summary} current={current} article={article}>
          <ActionIcon aria-label={words.more}>
            <IconDots size="1.125rem" aria-hidden />
          </ActionIcon>
        </MoreActions>
      </div>
    </div>
  );
}

/** A shortcut as people write it. */
const readable = (shortcut: string) =>
  shortcut
    .split('+')
    .map((key) => (key === 'mod' ? 'Ctrl' : key.charAt(0).toUpperCase() + key.slice(1)))
    .join('+');

type OtherGuidesProps = {
  others: readonly GuideSummary[];
  name: string;
  label: string;
  icon: ReactNode;
  onPick: (other: GuideSummary) => void;
};

/** A choice of another guide; where it comes from tells apart two of one title. */
function OtherGuides({ others, name, label, icon, onPick }: OtherGuidesProps) {
  const text = useText();
  const format = useFormat();
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <Button variant="default" size="compact-md" leftSection={icon} aria-label={label}>
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        {others.map((other) => (
          <Menu.Item key={other.id} onClick={() => onPick(other)}>
            {other.title}
            <span className={classes.origin}>{originLine(other, text, format)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
