import { Button, SegmentedControl, Switch } from '@mantine/core';
import { IconColumns2, IconPrinter, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { compareGuides } from '#core/guides/compare/compare-guides';
import type { Guide, GuideSummary } from '#core/guides/guide';
import { useCall } from '../../../app/api/hooks';
import { routeTo } from '../../../app/routes';
import { useShell } from '../../../app/shell/use-shell';
import { Loaded } from '../../../components/Loaded';
import { Screen } from '../../../components/Screen';
import { showFailed } from '../../../components/toasts';
import { useText } from '../../../i18n/use-text';
import { besidePath } from '../guide-paths';
import { ComparedFacts } from './ComparedFacts';
import { ComparedList } from './ComparedList';
import { ComparedSalary } from './ComparedSalary';
import { ComparedTiers } from './ComparedTiers';
import classes from './compare.module.css';
import { GuidePick } from './GuidePick';

type CompareScreenProps = { id: string; otherId: string; guides: readonly GuideSummary[] };

/** Two guides, or a tier of each, set side by side: what both say, and what only one does. */
export default function CompareScreen({ id, otherId, guides }: CompareScreenProps) {
  const one = useCall('guides.get', { id });
  const other = useCall('guides.get', { id: otherId });
  const text = useText();
  if (!one.data || !other.data) {
    const waiting = one.data ? other : one;
    return (
      <Screen area={text.guides.area} sentence={text.guides.compare.title}>
        <Loaded query={waiting}>{() => null}</Loaded>
      </Screen>
    );
  }
  return <Comparison one={one.data} other={other.data} guides={guides} />;
}

const subjects = ['guides', 'tiers'] as const;
type Subject = (typeof subjects)[number];

function Comparison({ one, other, guides }: { one: Guide; other: Guide; guides: readonly GuideSummary[] }) {
  const text = useText();
  const shell = useShell();
  const [, navigate] = useLocation();
  const words = text.guides.compare;
  // A guide has nothing to be compared with itself but its tiers.
  const [chosen, setSubject] = useState<Subject>('guides');
  const subject = one.id === other.id ? 'tiers' : chosen;
  const [isOnlyDifferences, setOnlyDifferences] = useState(false);
  const comparison = useMemo(() => compareGuides(one, other), [one, other]);
  const differing = comparison.facts.filter(({ isSame }) => !isSame).length;
  const given = comparison.facts.filter((fact) => fact.one !== undefined || fact.other !== undefined).length;
  const shared = comparison.lists.reduce((sum, list) => sum + list.shared.length, 0);
  const lists = comparison.lists.filter(
    (list) => list.shared.length + list.onlyOne.length + list.onlyOther.length > 0,
  );
  return (
    <Screen
      area={text.guides.area}
      sentence={
        subject === 'tiers'
          ? words.tiersSentence(one.title, other.title)
          : words.sentence(one.title, other.title)
      }
      sub={subject === 'tiers' ? words.tiersSub : words.sub(differing, given, shared)}
      actions={
        <>
          {one.id === other.id ? null : (
            <Button
              variant="default"
              leftSection={<IconColumns2 size="1rem" aria-hidden />}
              onClick={() => navigate(besidePath(one.id, other.id))}
            >
              {text.guides.readBeside}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size="1rem" aria-hidden />}
            onClick={() => void shell.print().catch((error: unknown) => showFailed(text, error))}
          >
            {text.guides.print}
          </Button>
          <Button
            variant="default"
            leftSection={<IconX size="1rem" aria-hidden />}
            onClick={() => navigate(routeTo.guide(one.id))}
          >
            {words.close}
          </Button>
        </>
      }
    >
      <div className={`${classes.controls} no-print`}>
        <GuidePick
          label={words.first}
          guides={guides}
          value={one.id}
          onChange={(next) => navigate(routeTo.guideCompare(next, other.id))}
        />
        <GuidePick
          label={words.second}
          guides={guides}
          value={other.id}
          onChange={(next) => navigate(routeTo.guideCompare(one.id, next))}
        />
        <SegmentedControl
          aria-label={words.subject}
          disabled={one.id === other.id}
          data={subjects.map((value) => ({ value, label: words.subjects[value] }))}
          value={subject}
          onChange={(value) => setSubject(subjects.find((known) => known === value) ?? 'guides')}
        />
        <Switch
          label={words.onlyDifferences}
          checked={isOnlyDifferences}
          onChange={({ currentTarget }) => setOnlyDifferences(currentTarget.checked)}
        />
      </div>
      {subject === 'tiers' ? (
        <ComparedTiers one={one} other={other} isOnlyDifferences={isOnlyDifferences} />
      ) : (
        <>
          <ComparedSalary one={one} other={other} />
          <ComparedFacts
            one={one}
            other={other}
            facts={comparison.facts}
            currencies={comparison.currency}
            isOnlyDifferences={isOnlyDifferences}
          />
          {lists.map((list) => (
            <ComparedList
              key={list.subject}
              title={words.lists[list.subject]}
              names={[one.title, other.title]}
              list={list}
              isOnlyDifferences={isOnlyDifferences}
            />
          ))}
        </>
      )}
    </Screen>
  );
}
