import { SegmentedControl } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import { SectionTitle } from '../../components/SectionTitle';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './Allocation.module.css';
import { AllocationRows } from './AllocationRows';
import { type AllocationFilter, allocationFilters, allocationRows, filteredRows } from './allocation-rows';
import { Disclosure } from './Disclosure';
import { PinDialog } from './PinDialog';
import { PinsCost } from './PinsCost';
import { ProofLine } from './ProofLine';
import type { RowActions } from './RowMenu';
import { usePins } from './use-pins';

type Props = { standing: Standing; rule: Rule | null };

/** What counts for what, how that is known, and what the person decided; the activities outside the cycle stand apart, closed. */
export function AllocationTable({ standing, rule }: Props) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.allocation;
  const [filter, setFilter] = useState<AllocationFilter>('all');
  const [decidingId, setDecidingId] = useState<string | null>(null);
  const pins = usePins(standing);
  const parts = useMemo(() => allocationRows({ text, format }, standing), [text, format, standing]);
  const shown = useMemo(() => filteredRows(parts.inside, filter), [parts, filter]);
  const section = useRef<HTMLElement>(null);
  const isPinned = standing.pinned !== undefined;
  const wasPinned = useRef(isPinned);
  useEffect(() => {
    const isGone = wasPinned.current && !isPinned;
    wasPinned.current = isPinned;
    // The button that gave all back went with what it was for: the table takes the focus.
    if (isGone && document.activeElement === document.body) {
      section.current?.querySelector<HTMLElement>('th a[tabindex="0"]')?.focus({ preventScroll: true });
    }
  }, [isPinned]);
  const deciding = standing.activities.find(({ activityId }) => activityId === decidingId);
  const actions: RowActions = {
    note: (activityId) => pins.byActivity.get(activityId)?.note ?? null,
    decide: pins.decide,
    openDialog: setDecidingId,
  };
  return (
    <section ref={section} className={classes.section} aria-label={say.title}>
      <SectionTitle aside={parts.inside.length > 0 ? <ProofLine standing={standing} /> : null}>
        {say.title}
      </SectionTitle>
      <PinsCost
        standing={standing}
        isChanging={pins.isChanging}
        onGiveAllBack={() => void pins.giveAllBack()}
      />
      {parts.inside.length > 1 ? (
        <SegmentedControl
          className="no-print"
          size="xs"
          mb="xs"
          aria-label={say.filter}
          value={filter}
          onChange={(value) => setFilter(value as AllocationFilter)}
          data={allocationFilters.map((value) => ({ value, label: say.filters[value] }))}
        />
      ) : null}
      {shown.length === 0 ? (
        <p className={classes.quiet}>{say.filterEmpty[filter]}</p>
      ) : (
        <AllocationRows rows={shown} caption={say.caption} rule={rule} actions={actions} />
      )}
      {parts.elsewhere.length > 0 ? (
        <Disclosure label={say.elsewhere(parts.elsewhere.length)}>
          <AllocationRows
            rows={parts.elsewhere}
            caption={say.elsewhere(parts.elsewhere.length)}
            rule={rule}
            actions={actions}
          />
        </Disclosure>
      ) : null}
      {parts.outside.length > 0 ? (
        <Disclosure label={say.outside(parts.outside.length)}>
          {/* The cycle alone decides about these: there is nothing to decide. */}
          <AllocationRows rows={parts.outside} caption={say.outsideCaption} rule={rule} actions={null} />
        </Disclosure>
      ) : null}
      {deciding ? (
        <PinDialog
          key={deciding.activityId}
          standing={standing}
          activity={deciding}
          pin={pins.byActivity.get(deciding.activityId) ?? null}
          onClose={() => setDecidingId(null)}
        />
      ) : null}
    </section>
  );
}
