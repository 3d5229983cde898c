import { Table } from '@mantine/core';
import type { Repair } from '#core/guides/guide';
import { useText } from '../../../i18n/use-text';
import classes from './import.module.css';
import { Capped } from './Lines';

/** Damaged text and what it became. */
export function Repairs({ repairs }: { repairs: readonly Repair[] }) {
  const text = useText();
  const words = text.guides.import.review;
  if (repairs.length === 0) return <p className={classes.quiet}>{words.repairedNone}</p>;
  return (
    <Capped items={repairs}>
      {(shown) => (
        <Table verticalSpacing={6} maw="32rem">
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.lineNumber}>{words.line}</Table.Th>
              <Table.Th>{words.was}</Table.Th>
              <Table.Th>{words.became}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ line, from, to }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: repairs stay in the order of the text, and may repeat
              <Table.Tr key={index}>
                <Table.Td className={classes.lineNumber}>{line}</Table.Td>
                <Table.Td>
                  <del className={classes.was}>{from}</del>
                </Table.Td>
                <Table.Td>
                  <ins className={classes.became}>{to}</ins>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Capped>
  );
}
