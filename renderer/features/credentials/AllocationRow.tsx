import { IconFileOff, IconFlag, IconPaperclip, IconPin } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { Link } from 'wouter';
import type { Rule } from '#core/compliance/rule';
import { routeTo } from '../../app/routes';
import { Tag } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './Allocation.module.css';
import type { AllocationRow as RowFacts } from './allocation-rows';
import { type RowActions, RowMenu } from './RowMenu';
import { SourceMark } from './SourceMark';
import type { RowKeys } from './use-row-keys';

type Props = {
  row: RowFacts;
  at: number;
  keys: RowKeys;
  rule: Rule | null;
  actions: RowActions | null;
  measureRef: Ref<HTMLTableRowElement> | undefined;
};

/** One activity: what it gives, what of it counts, for what, and why the rest does not. */
export function AllocationRow({ row, at, keys, rule, actions, measureRef }: Props) {
  const text = useText();
  const format = useFormat();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const say = text.credentials.allocation;
  const date = format.date(row.completedOn);
  const kept = row.keepUntil === null ? say.hasCertificate : say.keepUntil(row.keepUntil);
  const note = actions?.note(row.activityId) ?? null;
  return (
    <tr
      ref={measureRef}
      data-index={at}
      data-planned={row.isPlanned || undefined}
      aria-rowindex={at + 2}
      onContextMenu={(event) => {
        if (actions === null) return;
        event.preventDefault();
        setMenuOpen(true);
      }}
    >
      <td data-column="date">{date}</td>
      <th scope="row">
        <Link href={routeTo.activity(row.activityId)} className={classes.title ?? ''} {...keys}>
          {row.title}
        </Link>
        <span className={classes.marks}>
          <span className={classes.dateUnder}>{date}</span>
          {row.isPlanned ? <Tag tone="accent">{say.planned}</Tag> : null}
          {row.pin === null ? null : (
            <Tag tone="unknown" icon={<IconPin size="0.75rem" stroke={2} aria-hidden />}>
              {say.pinned[row.pin]}
            </Tag>
          )}
        </span>
        {note === null || note === '' ? null : <span className={classes.under}>{note}</span>}
        {row.flags.map((flag) => (
          <span key={flag} className={classes.flag}>
            <IconFlag size="0.75rem" stroke={2} aria-hidden className={classes.icon} /> {flag}
          </span>
        ))}
      </th>
      <td data-column="credits" data-label={say.credits}>
        {row.credits}
      </td>
      <td data-column="counted" data-label={say.counted}>
        {row.countedWords}
        {row.surplus === null ? null : <span className={classes.under}>{row.surplus}</span>}
      </td>
      <td data-column="countsFor">
        <CountsFor row={row} rule={rule} tabIndex={keys.tabIndex} />
      </td>
      <td data-column="evidence" data-missing={row.lacksCertificate || undefined}>
        {row.hasEvidence ? (
          <span title={kept}>
            <IconPaperclip size="1rem" stroke={1.8} role="img" aria-label={kept} />
          </span>
        ) : row.isPlanned ? null : (
          <IconFileOff
            size="1rem"
            stroke={1.8}
            role="img"
            aria-label={row.lacksCertificate ? say.lacksCertificate : say.noCertificate}
          />
        )}
      </td>
      {actions === null ? null : (
        <td data-column="actions" className="no-print">
          <RowMenu
            row={row}
            actions={actions}
            isOpen={isMenuOpen}
            onOpenChange={setMenuOpen}
            tabIndex={keys.tabIndex}
          />
        </td>
      )}
    </tr>
  );
}

function CountsFor({ row, rule, tabIndex }: { row: RowFacts; rule: Rule | null; tabIndex: number }) {
  const text = useText();
  const say = text.credentials.allocation;
  return (
    <>
      {row.countsFor.length > 0 ? (
        row.countsFor.join(' · ')
      ) : row.reasons.length > 0 ? null : (
        <span className={classes.why}>{say.nothing}</span>
      )}
      {row.reasons.map(({ words, sources }) => (
        <span key={words} className={classes.why} data-below={row.countsFor.length > 0 || undefined}>
          {words}
          <SourceMark what={words} rule={rule} ids={sources} tabIndex={tabIndex} />
        </span>
      ))}
      {row.assumed ? <span className={classes.under}>{row.assumed}</span> : null}
    </>
  );
}
