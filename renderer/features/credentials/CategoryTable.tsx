import { Table, VisuallyHidden } from '@mantine/core';
import type { CSSProperties } from 'react';
import type { Rule } from '#core/compliance/rule';
import type { Standing } from '#core/compliance/standing';
import { ProgressBar } from '../../components/ProgressBar';
import { Tag } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { type CategoryRow, categoryRows, totalRow } from './category-rows';
import classes from './credentials.module.css';
import { SourceMark } from './SourceMark';

/** The total and each category: what counts, what is asked, how they stand to each other, and where the figures come from. */
export function CategoryTable({ standing, rule }: { standing: Standing; rule: Rule | null }) {
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
          <Row row={totalRow(words, standing, rule?.total ?? null)} rule={rule} isTotal />
          {categoryRows(words, standing).map((row) => (
            <Row key={row.id} row={row} rule={rule} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ row, rule, isTotal = false }: { row: CategoryRow; rule: Rule | null; isTotal?: boolean }) {
  const text = useText();
  return (
    <Table.Tr
      className={isTotal ? classes.total : row.depth > 0 ? classes.nested : undefined}
      style={{ '--depth': row.depth } as CSSProperties}
    >
      <Table.Th scope="row">
        {row.title}
        <SourceMark
          what={row.title}
          rule={rule}
          ids={row.sources}
          note={row.note}
          confidence={row.confidence}
        />
        {row.remarks.map((remark) => (
          <span key={remark} className={classes.under}>
            {remark}
          </span>
        ))}
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
