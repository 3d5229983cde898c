import { Table } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Standing } from '#core/compliance/standing';
import { routeTo } from '../../app/routes';
import { SectionTitle } from '../../components/SectionTitle';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import { type CountsRow, countsRows } from './counts-rows';
import classes from './credentials.module.css';
import { Disclosure } from './Disclosure';

/** What counts for what; the activities outside the cycle stand apart, closed. */
export function CountsTable({ standing }: { standing: Standing }) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.counts;
  const { inside, elsewhere, outside } = countsRows({ text, format }, standing);
  return (
    <>
      <section className={classes.section} aria-label={say.title}>
        <SectionTitle>{say.title}</SectionTitle>
        {inside.length === 0 ? (
          <p className={classes.quiet}>{say.none}</p>
        ) : (
          <Rows rows={inside} caption={say.caption} />
        )}
      </section>
      {elsewhere.length > 0 ? (
        <Disclosure label={say.elsewhere(elsewhere.length)}>
          <Rows rows={elsewhere} caption={say.elsewhere(elsewhere.length)} />
        </Disclosure>
      ) : null}
      {outside.length > 0 ? (
        <Disclosure label={say.outside(outside.length)}>
          <Rows rows={outside} caption={say.outsideCaption} />
        </Disclosure>
      ) : null}
    </>
  );
}

function Rows({ rows, caption }: { rows: readonly CountsRow[]; caption: string }) {
  const text = useText();
  const say = text.credentials.counts;
  return (
    <div className={classes.tableBox}>
      <Table className={classes.table}>
        <Table.Caption className={classes.hiddenCaption}>{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say.activity}</Table.Th>
            <Table.Th scope="col">{say.date}</Table.Th>
            <Table.Th scope="col" className={classes.figure}>
              {say.credits}
            </Table.Th>
            <Table.Th scope="col">{say.countsFor}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.activityId} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ row }: { row: CountsRow }) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.counts;
  const countsForNothing = row.countsFor.length === 0;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Link href={routeTo.activity(row.activityId)} className={classes.activityLink ?? ''}>
          {row.title}
        </Link>
      </Table.Th>
      <Table.Td className={classes.nowrap}>{format.date(row.completedOn)}</Table.Td>
      <Table.Td className={classes.figure}>{row.credits}</Table.Td>
      <Table.Td>
        {countsForNothing ? (
          <span className={classes.why}>
            {row.reasons.length > 0 ? `${say.nothing}: ${row.reasons.join(' · ')}` : say.nothing}
          </span>
        ) : (
          <>
            {row.countsFor.join(' · ')}
            {row.reasons.map((reason) => (
              <span key={reason} className={classes.why}>
                {` · ${reason}`}
              </span>
            ))}
          </>
        )}
        {row.lacksCertificate ? (
          <span className={classes.missing}>
            {' · '}
            <IconPaperclip size={13} stroke={2} aria-hidden /> {say.certificateMissing}
          </span>
        ) : null}
        {row.assumed ? <span className={classes.under}>{row.assumed}</span> : null}
      </Table.Td>
    </Table.Tr>
  );
}
