import { ActionIcon, Table, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { Standing } from '#core/compliance/standing';
import { ProgressBar } from '../../components/ProgressBar';
import { Tag } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { type CategoryRow, categoryRows, totalRow } from './category-rows';
import classes from './credentials.module.css';

/** The total and each category: what counts, what is asked, and how they stand to each other. */
export function CategoryTable({
  standing,
  isTotalUncertain,
}: {
  standing: Standing;
  /** The rule's total could not be confirmed. */
  isTotalUncertain: boolean;
}) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.table;
  const words = { text, format };
  return (
    <div className={classes.tableBox}>
      <Table className={classes.table}>
        <Table.Caption className={classes.hiddenCaption}>{say.caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say.category}</Table.Th>
            <Table.Th scope="col" className={classes.figure}>
              {say.counts}
            </Table.Th>
            <Table.Th scope="col" className={classes.figure}>
              {say.asked}
            </Table.Th>
            <Table.Th scope="col">
              <VisuallyHidden>{say.progress}</VisuallyHidden>
            </Table.Th>
            <Table.Th scope="col">{say.state}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Row row={{ ...totalRow(words, standing), isUncertain: isTotalUncertain }} isTotal />
          {categoryRows(words, standing).map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ row, isTotal = false }: { row: CategoryRow; isTotal?: boolean }) {
  const text = useText();
  return (
    <Table.Tr className={isTotal ? classes.total : undefined}>
      <Table.Th scope="row">
        {row.title}
        {row.note ? <NoteMark note={row.note} /> : null}
        {row.isUncertain ? <span className={classes.under}>{text.common.checkWithIssuer}</span> : null}
      </Table.Th>
      <Table.Td className={classes.figure}>{row.counts}</Table.Td>
      <Table.Td className={classes.figure}>{row.asked}</Table.Td>
      <Table.Td className={classes.barCell}>
        {row.share === null ? null : (
          <ProgressBar
            label={row.barLabel}
            share={row.share}
            tone={row.tone}
            {...(row.pace === undefined ? {} : { pace: row.pace })}
          />
        )}
      </Table.Td>
      <Table.Td>
        <Tag tone={row.tone}>{row.state}</Tag>
      </Table.Td>
    </Table.Tr>
  );
}

/** The issuer's note on a category: read out at once, shown when it is pointed at or focused; printed with the rule. */
function NoteMark({ note }: { note: string }) {
  return (
    <Tooltip label={note} multiline maw="24rem" events={{ hover: true, focus: true, touch: true }}>
      <ActionIcon size="xs" ml={6} className="no-print" aria-label={note} style={{ verticalAlign: '-3px' }}>
        <IconInfoCircle size={14} stroke={1.8} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
