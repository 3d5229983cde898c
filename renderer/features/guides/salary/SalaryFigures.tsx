import { Button, Table } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState } from 'react';
import type { GuideFacts } from '#core/guides/guide';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import classes from './salary.module.css';
import { type SalaryMark, salaryMarks, salarySentence } from './salary-marks';

/** The chart library is heavy: it loads when a guide with figures is read. */
const SalaryScale = lazy(() => import('./SalaryScale'));

/** The salary figures as a picture, as a sentence and, on request, as a table. */
export function SalaryFigures({ facts }: { facts: GuideFacts }) {
  const text = useText();
  const format = useFormat();
  const [isTableOpen, setTableOpen] = useState(false);
  const tableId = useId();
  const words = text.guides.salary;
  const marks = salaryMarks(facts, text, format);
  const sentence = salarySentence(facts, text, format);
  if (marks.length === 0) return <p className={classes.note}>{words.none}</p>;
  return (
    <figure className={classes.figure}>
      <Suspense fallback={<div className={classes.plot} />}>
        <SalaryScale marks={marks} label={`${words.chart}. ${sentence} ${words.chartKeys}`} />
      </Suspense>
      <figcaption className={classes.note}>
        {sentence}
        {facts.salaryBandsComputed ? ` ${words.computed}` : ''}
        {facts.currency === undefined ? ` ${words.noCurrency}` : ''} {text.guides.facts.noSource}.
      </figcaption>
      <Button
        className="no-print"
        variant="subtle"
        size="compact-sm"
        leftSection={<IconTable size="1rem" aria-hidden />}
        aria-expanded={isTableOpen}
        aria-controls={tableId}
        onClick={() => setTableOpen(!isTableOpen)}
      >
        {isTableOpen ? text.common.hideTable : text.common.showTable}
      </Button>
      <div id={tableId} className={classes.table} data-open={isTableOpen}>
        {isTableOpen ? <FiguresTable marks={marks} /> : null}
      </div>
    </figure>
  );
}

function FiguresTable({ marks }: { marks: readonly SalaryMark[] }) {
  const text = useText();
  return (
    <Table verticalSpacing={6} maw="24rem" captionSide="top">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text.guides.salary.level}</Table.Th>
          <Table.Th ta="right">{text.guides.salary.amount}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {marks.map(({ key, name, label }) => (
          <Table.Tr key={key}>
            <Table.Td>{name}</Table.Td>
            <Table.Td ta="right">{label}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
