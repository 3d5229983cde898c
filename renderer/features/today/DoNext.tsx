import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  type IconAward,
  IconBook2,
  IconClockX,
  IconFolder,
  IconHelpCircle,
  IconListCheck,
  IconPaperclip,
  IconProgress,
  IconRefresh,
  IconX,
} from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useCommand } from '../../app/commands/CommandsProvider';
import { SectionTitle } from '../../components/SectionTitle';
import type { Tone } from '../../components/StateTag';
import type { Attention } from './attention';
import classes from './DoNext.module.css';
import { type ItemWords, itemWords } from './item-words';
import type { Words } from './sentence';
import { useAttention } from './use-attention';

const looks: Record<Attention['kind'], { Icon: typeof IconAward; tone: Tone | 'soft' }> = {
  lapsed: { Icon: IconX, tone: 'late' },
  overdue: { Icon: IconClockX, tone: 'late' },
  short: { Icon: IconAlertTriangle, tone: 'risk' },
  condition: { Icon: IconListCheck, tone: 'risk' },
  undecided: { Icon: IconHelpCircle, tone: 'soft' },
  'at-risk': { Icon: IconAlertTriangle, tone: 'risk' },
  renew: { Icon: IconRefresh, tone: 'met' },
  evidence: { Icon: IconPaperclip, tone: 'risk' },
  'on-track': { Icon: IconProgress, tone: 'accent' },
  'portfolio-next': { Icon: IconFolder, tone: 'soft' },
  'portfolio-review': { Icon: IconFolder, tone: 'soft' },
  'read-guide': { Icon: IconBook2, tone: 'soft' },
};

/** The next steps, most consequential first, each with why and the button that begins it. */
export function DoNext({ personId, words }: { personId: string; words: Words }) {
  const attention = useAttention(personId);
  if (attention === null) return null;
  const { today } = words.text;
  return (
    <section aria-label={today.doNext}>
      <SectionTitle>{today.doNext}</SectionTitle>
      {attention.length === 0 ? (
        <p className={classes.nothing}>{today.nothingNext}</p>
      ) : (
        <ol className={classes.list}>
          {attention.map((item, index) => (
            <Item key={item.id} item={item} said={itemWords(words, item)} isFirst={index === 0} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Item({ item, said, isFirst }: { item: Attention; said: ItemWords; isFirst: boolean }) {
  const run = useCommand();
  const [, navigate] = useLocation();
  const { Icon, tone } = looks[item.kind];
  return (
    <li className={classes.item}>
      <Icon size="1.1875rem" stroke={1.8} aria-hidden className={classes.icon} data-tone={tone} />
      <div>
        <Link href={said.route} className={classes.title}>
          {said.title}
        </Link>
        <p className={classes.why}>{said.why}</p>
      </div>
      <Button
        variant={isFirst ? 'filled' : 'default'}
        className="no-print"
        aria-label={`${said.action}: ${said.title}`}
        onClick={() => (said.command ? run(said.command) : navigate(said.route))}
      >
        {said.action}
      </Button>
    </li>
  );
}
