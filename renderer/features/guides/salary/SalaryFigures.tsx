import { Table } from '@mantine/core';
import { useId, useState } from 'react';
import type { Guide } from '#core/guides/guide';
import { useCurrentPerson } from '../../../app/use-current-person';
import { TableToggle } from '../../../components/TableToggle';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import { OwnPay } from '../pay/OwnPay';
import { usePay } from '../pay/use-pay';
import { Sources } from '../reader/Sources';
import { SalaryScale } from './SalaryScale';
import classes from './salary.module.css';
import {
  bandsNote,
  inOrder,
  ownMarks,
  placeSentence,
  type SalaryMark,
  salaryMarks,
  salarySentence,
} from './salary-marks';
import { salarySources } from './salary-sources';

/** The salary figures as a picture, as a sentence and, on request, as a table; the person's own pay among them. */
export function SalaryFigures({ guide }: { guide: Guide }) {
  const text = useText();
  const format = useFormat();
  const { person } = useCurrentPerson();
  const pay = usePay();
  const [isTableOpen, setTableOpen] = useState(false);
  const tableId = useId();
  const { facts } = guide;
  const words = text.guides.salary;
  const given = salaryMarks(facts, text, format);
  if (given.length === 0) {
    return (
      <div className={classes.figure}>
        <p className={classes.note}>{words.none}</p>
      </div>
    );
  }
  const own = pay === null ? [] : ownMarks(pay, person?.kind === 'self', facts, text, format);
  const marks = inOrder([...given, ...own]);
  const sentence = [
    salarySentence(facts, text, format),
    ...own.map((mark) => placeSentence(mark, given, text)),
  ].join(' ');
  return (
    <figure className={classes.figure}>
      <SalaryScale marks={marks} label={`${words.chart}. ${sentence} ${words.chartKeys}`} />
      <figcaption className={classes.note}>
        <p>{sentence}</p>
        <p>
          {[bandsNote(guide, text), facts.currency === undefined ? words.noCurrency : null]
            .filter((part) => part !== null)
            .map((part) => `${part} `)}
        </p>
        {salarySources(guide).map(({ of, sources }) => (
          <p key={of.join()} className={classes.source}>
            {of.length === 0 ? null : `${of.map((one) => words.sourceOf[one]).join(', ')} · `}
            <Sources sources={sources} />
          </p>
        ))}
      </figcaption>
      <TableToggle isOpen={isTableOpen} controls={tableId} onToggle={() => setTableOpen(!isTableOpen)} />
      <div id={tableId} hidden={!isTableOpen} className={classes.table}>
        <FiguresTable marks={marks} />
      </div>
      {pay === null ? null : <OwnPay pay={pay} facts={facts} />}
    </figure>
  );
}

function FiguresTable({ marks }: { marks: readonly SalaryMark[] }) {
  const text = useText();
  return (
    <Table verticalSpacing={6} maw="24rem">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text.guides.salary.level}</Table.Th>
          <Table.Th ta="right">{text.guides.salary.amount}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {marks.map(({ key, name, label, place }) => (
          <Table.Tr key={key} data-own={place === 'own' || undefined}>
            <Table.Td>{name}</Table.Td>
            <Table.Td ta="right">{label}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
