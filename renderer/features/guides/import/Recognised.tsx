import { Table } from '@mantine/core';
import { useMemo } from 'react';
import type { Guide, Understood } from '#core/guides/guide';
import { salaryLevels } from '#core/guides/kinds';
import type { Catalogue } from '../../../i18n/catalogue';
import { useText } from '../../../i18n/use-text';
import classes from './import.module.css';
import { Capped, Fold, Verbatim } from './Lines';
import { fieldName, groupUnderstood, type UnderstoodField } from './understood-groups';

/** A field in a person's words; one that the catalogue does not know keeps its own name. */
function nameOf(text: Catalogue, field: string): string {
  const known: Record<string, string | undefined> = text.guides.fields;
  return known[field] ?? field;
}

/** The entries of a field that is a list; undefined for any other. */
function listOf(guide: Guide, field: string): readonly unknown[] | undefined {
  const value: unknown = Object.entries(guide).find(([name]) => name === field)?.[1];
  return Array.isArray(value) && field !== 'sections' ? value : undefined;
}

/** What was understood, by field: single facts as a table, lists folded with their counts. */
export function Recognised({ guide, understood }: { guide: Guide; understood: readonly Understood[] }) {
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
            <Fold
              key={field}
              name={nameOf(text, field)}
              amount={words.entries(listOf(guide, field)?.length ?? found.length)}
            >
              <FoundLines guide={guide} field={field} found={found} />
            </Fold>
          ))}
        </div>
      )}
    </>
  );
}

/** The findings with their lines; a list that was taken as one says where it begins and shows its items. */
function FoundLines({ guide, field, found }: { guide: Guide; field: string; found: readonly Understood[] }) {
  const text = useText();
  const words = text.guides.import.review;
  const items = (listOf(guide, field) ?? []).filter((item) => typeof item === 'string');
  const [first] = found;
  if (found.length === 1 && first && items.length > 0) {
    return (
      <>
        <p className={classes.quiet}>{words.fromLine(first.line)}</p>
        <Verbatim lines={items} />
      </>
    );
  }
  return (
    <Capped items={found}>
      {(shown) => (
        <Table verticalSpacing={4} className={classes.top ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.lineNumber}>{words.line}</Table.Th>
              <Table.Th>{words.found}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: findings stay in the order of the text
              <Table.Tr key={index}>
                <Table.Td className={classes.lineNumber}>{one.line}</Table.Td>
                <Table.Td className={classes.value}>{one.value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Capped>
  );
}

/** One row for each value of a field; where the text says it twice, with both lines. */
function FactsTable({ label, fields }: { label: string; fields: readonly UnderstoodField[] }) {
  const text = useText();
  const words = text.guides.import.review;
  const rows = fields.flatMap(({ found }) => sameValues(found));
  if (rows.length === 0) return null;
  return (
    <Table verticalSpacing={6} aria-label={label} className={classes.top ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes.lineNumber}>{words.line}</Table.Th>
          <Table.Th w="13rem">{words.field}</Table.Th>
          <Table.Th>{words.found}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ path, value, lines }) => (
          <Table.Tr key={`${path} ${lines[0]}`}>
            <Table.Td className={classes.lineNumber}>{lines.join(', ')}</Table.Td>
            <Table.Td>{pathName(text, path)}</Table.Td>
            <Table.Td className={classes.value}>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

type FactRow = { path: string; value: string; lines: number[] };

function sameValues(found: readonly Understood[]): FactRow[] {
  const rows: FactRow[] = [];
  for (const { field, value, line } of found) {
    const same = rows.find((row) => row.path === field && row.value === value);
    if (same) same.lines.push(line);
    else rows.push({ path: field, value, lines: [line] });
  }
  return rows;
}

/** `facts.salaryBands.entry` → "Pay by level: entry". */
function pathName(text: Catalogue, path: string): string {
  const name = nameOf(text, fieldName(path));
  const level = salaryLevels.find((one) => path.endsWith(`.${one}`));
  return level === undefined ? name : `${name}: ${text.guides.salary.levels[level].toLowerCase()}`;
}
