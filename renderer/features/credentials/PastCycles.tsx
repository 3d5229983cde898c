import { Table } from '@mantine/core';
import type { Credential } from '#core/contract/credentials';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './credentials.module.css';
import { Disclosure } from './Disclosure';

/** The cycles that were renewed, newest first. */
export function PastCycles({ cycles }: { cycles: Credential['pastCycles'] }) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.past;
  if (cycles.length === 0) return null;
  return (
    <Disclosure label={`${say.title} (${format.number(cycles.length)})`}>
      <Table className={classes.table}>
        <Table.Caption className={classes.hiddenCaption}>{say.caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say.cycle}</Table.Th>
            <Table.Th scope="col">{say.renewed}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...cycles].reverse().map((cycle) => (
            <Table.Tr key={cycle.startsOn}>
              <Table.Th scope="row">
                {format.date(cycle.startsOn)} – {format.date(cycle.endsOn)}
              </Table.Th>
              <Table.Td>
                {cycle.renewedOn === undefined ? say.unknown : format.date(cycle.renewedOn)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Disclosure>
  );
}
