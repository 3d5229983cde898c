import { Collapse, Skeleton, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { lazy, Suspense, useId } from 'react';
import type { Standing } from '#core/compliance/standing';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './credentials.module.css';
import { type PacePoint, pacePoints } from './pace-points';

const PaceChart = lazy(() => import('./PaceChart'));

/** The chart of the cycle with its one-line summary, and the same figures as a table behind a disclosure. */
export function PaceFigures({ standing }: { standing: Standing }) {
  const text = useText();
  const format = useFormat();
  const [isOpen, { toggle }] = useDisclosure(false);
  const tableId = useId();
  const say = text.credentials.chart;
  const points = pacePoints(standing);
  const today = points.find(({ kind }) => kind === 'today');
  return (
    <section aria-label={say.title} className={classes.pace}>
      <Suspense fallback={<Skeleton height="10rem" />}>
        <PaceChart standing={standing} />
      </Suspense>
      <div className={classes.summaryRow}>
        <p className={classes.quiet}>
          {today
            ? say.summary(
                format.date(today.date),
                format.credits(standing.counted, standing.unit),
                format.number(standing.pace),
              )
            : null}
        </p>
        <button
          type="button"
          className={`${classes.disclosure} no-print`}
          aria-expanded={isOpen}
          aria-controls={tableId}
          onClick={toggle}
        >
          <IconChevronRight size={14} stroke={2.2} aria-hidden />
          {isOpen ? text.common.hideTable : text.common.showTable}
        </button>
      </div>
      <Collapse expanded={isOpen} id={tableId}>
        <PaceTable points={points} />
      </Collapse>
    </section>
  );
}

function PaceTable({ points }: { points: readonly PacePoint[] }) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.chart;
  const names = { start: say.atStart, today: say.atDate, end: say.atEnd, activity: '' };
  return (
    <Table className={classes.table} mb="md">
      <Table.Caption className={classes.hiddenCaption}>{say.title}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{say.date}</Table.Th>
          <Table.Th scope="col">{say.event}</Table.Th>
          <Table.Th scope="col" className={classes.figure}>
            {say.counted}
          </Table.Th>
          <Table.Th scope="col" className={classes.figure}>
            {say.pace}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {points.map((point, index) => (
          // Two activities may end on the same day with the same title.
          // biome-ignore lint/suspicious/noArrayIndexKey: the points are rebuilt as a whole, in order
          <Table.Tr key={index}>
            <Table.Td className={classes.nowrap}>{format.date(point.date)}</Table.Td>
            <Table.Td>{point.title ?? names[point.kind]}</Table.Td>
            <Table.Td className={classes.figure}>
              {point.kind === 'end' ? text.credentials.table.notAsked : format.number(point.counted)}
            </Table.Td>
            <Table.Td className={classes.figure}>{format.number(point.pace)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
