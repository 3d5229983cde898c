import { Table } from '@mantine/core';
import { useMemo } from 'react';
import type { Understood } from '#core/guides/guide';
import type { Catalogue } from '../../../i18n/catalogue';
import { useText } from '../../../i18n/use-text';
import classes from './import.module.css';
import { Capped, Fold } from './Lines';
import { groupUnderstood, type UnderstoodField } from './understood-groups';

/** A field in a person's words; one that the catalogue does not know keeps its own name. */
function nameOf(text: Catalogue, field: string): string {
  const known: Record<string, string | undefined> = text.guides.fields;
  return known[field] ?? field;
}

/** What was understood, by field: single facts as a table, lists folded with their counts. */
export function Recognised({ understood }: { understood: readonly Understood[] }) {
  const text = useText();
  const words = text.guides.import.review;
  const groups = useMemo(() => groupUnderstood(understood), [understood]);
  const singles = [...groups.basics, ...groups.facts];
  return (
    <>
      <FactsTable label={`${words.groups.basics}, ${words.groups.facts}`} fields={singles} />
      {groups.sections.length === 0 ? null : (
        <div className={classes.folds}>
          {groups.sections.map(({ field, found }) => (
            <Fold key={field} name={nameOf(text, field)} amount={words.entries(found.length)}>
              <Capped items={found}>
                {(shown) => (
                  <Table verticalSpacing={4}>
                    <Table.Thead>
                      <Table.Tr>
                        <Table.Th className={classes.lineNumber}>{words.line}</Table.Th>
                        <Table.Th>{words.found}</Table.Th>
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {shown.map(({ value, line }, index) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: findings stay in the order of the text
                        <Table.Tr key={index}>
                          <Table.Td className={classes.lineNumber}>{line}</Table.Td>
                          <Table.Td className={classes.value}>{value}</Table.Td>
                        </Table.Tr>
                      ))}
                    </Table.Tbody>
                  </Table>
                )}
              </Capped>
            </Fold>
          ))}
        </div>
      )}
    </>
  );
}

function FactsTable({ label, fields }: { label: string; fields: readonly UnderstoodField[] }) {
  const text = useText();
  const words = text.guides.import.review;
  const rows = fields.flatMap(({ field, found }) => found.map((one) => ({ ...one, field })));
  if (rows.length === 0) return null;
  return (
    <Table verticalSpacing={6} aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes.lineNumber}>{words.line}</Table.Th>
          <Table.Th w="12rem">{words.field}</Table.Th>
          <Table.Th>{words.found}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ field, value, line }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings stay in the order of the text
          <Table.Tr key={index}>
            <Table.Td className={classes.lineNumber}>{line}</Table.Td>
            <Table.Td>{nameOf(text, field)}</Table.Td>
            <Table.Td className={classes.value}>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
