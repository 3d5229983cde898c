import { Select, Table } from '@mantine/core';
import { useState } from 'react';
import { compareTiers } from '#core/guides/compare/compare-tiers';
import type { Guide } from '#core/guides/guide';
import { SectionTitle } from '../../../components/SectionTitle';
import { useText } from '../../../i18n/use-text';
import { ComparedList } from './ComparedList';
import classes from './compare.module.css';

type ComparedTiersProps = { one: Guide; other: Guide; isOnlyDifferences: boolean };

/** A tier of each guide (or two of one): years, place in the ladder, and what is expected. */
export function ComparedTiers({ one, other, isOnlyDifferences }: ComparedTiersProps) {
  const text = useText();
  const words = text.guides.compare;
  const [first, setFirst] = useState(0);
  const [second, setSecond] = useState(one.id === other.id ? Math.min(1, one.tiers.length - 1) : 0);
  const comparison = compareTiers({ guide: one, tier: first }, { guide: other, tier: second });
  if (comparison === undefined) {
    const without = one.tiers.length === 0 ? one : other;
    return <p className={classes.quiet}>{words.noTiers(without.title)}</p>;
  }
  const { years, description } = comparison;
  const names = [comparison.one.tier.title, comparison.other.tier.title] as const;
  const place = (side: 'one' | 'other') => {
    const { position } = comparison[side];
    return words.place(position.place, position.of);
  };
  const yearsOf = (side: 'one' | 'other') => {
    const { min, max } = comparison[side].tier.years;
    return text.guides.tiers.years(min, max);
  };
  return (
    <>
      <div className={`${classes.controls} no-print`}>
        <TierPick label={words.tierOf(one.title)} guide={one} value={first} onChange={setFirst} />
        <TierPick label={words.tierOf(other.title)} guide={other} value={second} onChange={setSecond} />
      </div>
      <section className={classes.part}>
        <SectionTitle>{words.facts}</SectionTitle>
        <Table verticalSpacing={8} className={classes.facts ?? ''} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="22%">{words.fact}</Table.Th>
              <Table.Th>{names[0]}</Table.Th>
              <Table.Th>{names[1]}</Table.Th>
              <Table.Th w="22%">{words.difference}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {isOnlyDifferences && years.isSame ? null : (
              <Table.Tr>
                <Table.Th scope="row">{words.experience}</Table.Th>
                <Table.Td>{yearsOf('one')}</Table.Td>
                <Table.Td>{yearsOf('other')}</Table.Td>
                <Table.Td className={classes.difference}>
                  {years.isSame
                    ? words.same
                    : `${words.begins(years.laterBy)}${years.overlap === null ? '' : `; ${words.overlap(text.guides.tiers.years(years.overlap.min, years.overlap.max))}`}`}
                </Table.Td>
              </Table.Tr>
            )}
            <Table.Tr>
              <Table.Th scope="row">{words.ladder}</Table.Th>
              <Table.Td>{place('one')}</Table.Td>
              <Table.Td>{place('other')}</Table.Td>
              <Table.Td className={classes.difference}>
                {place('one') === place('other') ? words.same : words.differs}
              </Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </section>
      <ComparedList
        title={words.expected}
        names={names}
        list={description}
        isOnlyDifferences={isOnlyDifferences}
      />
    </>
  );
}

type TierPickProps = { label: string; guide: Guide; value: number; onChange: (index: number) => void };

function TierPick({ label, guide, value, onChange }: TierPickProps) {
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={guide.tiers.map(({ title }, index) => ({ value: String(index), label: title }))}
      value={String(value)}
      onChange={(next) => {
        if (next !== null) onChange(Number(next));
      }}
    />
  );
}
