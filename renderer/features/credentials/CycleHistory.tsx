import { Table } from '@mantine/core';
import type { Standing } from '#core/compliance/standing';
import type { Credential } from '#core/contract/credentials';
import { addDays, earlierOf } from '#core/time/civil-date';
import { useCall } from '../../app/api/hooks';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './credentials.module.css';
import { Disclosure } from './Disclosure';

type Past = Credential['pastCycles'][number];

/** The cycles that were renewed, newest first, with what counted in each; and what the running one took over. */
export function CycleHistory({ credential, standing }: { credential: Credential; standing: Standing }) {
  const text = useText();
  const format = useFormat();
  const say = text.credentials.past;
  const { pastCycles, carriedIn } = credential;
  if (pastCycles.length === 0 && carriedIn === undefined) return null;
  const startAfter = (index: number) => pastCycles[index + 1]?.startsOn ?? credential.cycle.startsOn;
  const startsOn = format.date(credential.cycle.startsOn);
  const carried = carriedIn === undefined ? '' : format.credits(carriedIn.credits, standing.unit);
  return (
    <>
      {carriedIn === undefined ? null : (
        <p className={`${classes.section} ${classes.quiet}`}>
          {carriedIn.note
            ? say.carriedNowWhy(startsOn, carried, carriedIn.note)
            : say.carriedNow(startsOn, carried)}
        </p>
      )}
      {pastCycles.length === 0 ? null : (
        <Disclosure label={`${say.title} (${format.number(pastCycles.length)})`}>
          <div className={classes.tableBox}>
            <Table className={classes.table}>
              <Table.Caption className={classes.hiddenCaption}>{say.caption}</Table.Caption>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{say.cycle}</Table.Th>
                  <Table.Th scope="col">{say.renewed}</Table.Th>
                  <Table.Th scope="col" className={classes.figure ?? ''}>
                    {say.carriedIn}
                  </Table.Th>
                  <Table.Th scope="col" className={classes.figure ?? ''}>
                    {say.counted}
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {pastCycles
                  .map((cycle, index) => (
                    <PastRow
                      key={cycle.startsOn}
                      credentialId={credential.id}
                      cycle={cycle}
                      asOf={earlierOf(cycle.endsOn, addDays(startAfter(index), -1))}
                    />
                  ))
                  .reverse()}
              </Table.Tbody>
            </Table>
          </div>
        </Disclosure>
      )}
    </>
  );
}

/** One cycle, with the standing of its last day; the activities of then are still in the log. */
function PastRow({ credentialId, cycle, asOf }: { credentialId: string; cycle: Past; asOf: string }) {
  const text = useText();
  const format = useFormat();
  const standing = useCall('credentials.standing', { credentialId, asOf });
  const say = text.credentials.past;
  const found = standing.data?.cycle.startsOn === cycle.startsOn ? standing.data : undefined;
  const counted = () => {
    if (standing.isPending) return '…';
    if (found === undefined) return say.countedUnknown;
    return found.isTotalUnknown || found.required === 0
      ? format.number(found.counted)
      : say.of(format.number(found.counted), format.number(found.required));
  };
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {format.date(cycle.startsOn)} – {format.date(cycle.endsOn)}
      </Table.Th>
      <Table.Td>{cycle.renewedOn === undefined ? say.unknown : format.date(cycle.renewedOn)}</Table.Td>
      <Table.Td className={classes.figure ?? ''}>
        {cycle.carriedIn === undefined ? '–' : format.number(cycle.carriedIn)}
      </Table.Td>
      <Table.Td className={classes.figure ?? ''}>{counted()}</Table.Td>
    </Table.Tr>
  );
}
