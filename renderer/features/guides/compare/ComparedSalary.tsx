import { Table } from '@mantine/core';
import { lazy, Suspense, useId, useState } from 'react';
import type { Guide } from '#core/guides/guide';
import { SectionTitle } from '../../../components/SectionTitle';
import { TableToggle } from '../../../components/TableToggle';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { amountOf } from '../reader/facts-of';
import classes from './compare.module.css';
import type { PayRow } from './SalaryRanges';

/** The chart library is heavy: it loads when there are figures to draw. */
const SalaryRanges = lazy(() => import('./SalaryRanges'));

/** The pay ranges of both guides on one scale, with the same in a sentence and as a table. Nothing where they cannot be. */
export function ComparedSalary({ one, other }: { one: Guide; other: Guide }) {
  const text = useText();
  const format = useFormat();
  const [isTableOpen, setTableOpen] = useState(false);
  const tableId = useId();
  const words = text.guides.compare;
  const { currency } = one.facts;
  const rows = [one, other].flatMap<PayRow>(({ title, facts }) =>
    facts.salaryRange === undefined
      ? []
      : [
          {
            title,
            ...facts.salaryRange,
            median: facts.medianSalary,
            label: (amount) => amountOf(format, amount, facts.currency),
          },
        ],
  );
  const [first, second] = rows;
  if (first === undefined || second === undefined || currency !== other.facts.currency) return null;
  const sentence = [first, second]
    .map(({ title, low, high, median, label }) =>
      words.payOf(title, label(low), label(high), median === undefined ? null : label(median)),
    )
    .join(' ');
  return (
    <section className={classes.part}>
      <SectionTitle>{words.pay}</SectionTitle>
      <figure className={classes.figure}>
        <Suspense fallback={<div className={classes.plot} />}>
          <SalaryRanges
            rows={[first, second]}
            label={`${words.pay}. ${sentence} ${text.guides.salary.chartKeys}`}
          />
        </Suspense>
        <figcaption className={classes.quiet}>{sentence}</figcaption>
        <TableToggle isOpen={isTableOpen} controls={tableId} onToggle={() => setTableOpen(!isTableOpen)} />
        <div id={tableId}>
          {isTableOpen ? (
            <Table verticalSpacing={6} maw="40rem">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{words.guide}</Table.Th>
                  <Table.Th ta="right">{text.guides.salary.low}</Table.Th>
                  <Table.Th ta="right">{text.guides.fields.medianSalary}</Table.Th>
                  <Table.Th ta="right">{text.guides.salary.high}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {[first, second].map(({ title, low, high, median, label }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two guides may have one title
                  <Table.Tr key={index}>
                    <Table.Td>{title}</Table.Td>
                    <Table.Td ta="right">{label(low)}</Table.Td>
                    <Table.Td ta="right">{median === undefined ? '–' : label(median)}</Table.Td>
                    <Table.Td ta="right">{label(high)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          ) : null}
        </div>
      </figure>
    </section>
  );
}
