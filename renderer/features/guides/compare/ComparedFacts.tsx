import { Table } from '@mantine/core';
import type { FactComparison, GuideComparison } from '#core/guides/compare/compare-guides';
import type { Guide } from '#core/guides/guide';
import { SectionTitle } from '../../../components/SectionTitle';
import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import classes from './compare.module.css';
import { factWords } from './fact-values';

type ComparedFactsProps = {
  one: Guide;
  other: Guide;
  facts: readonly FactComparison[];
  currencies: GuideComparison['currency'];
  isOnlyDifferences: boolean;
};

/** The facts of both guides in one table, with how far apart they are. */
export function ComparedFacts({ one, other, facts, currencies, isOnlyDifferences }: ComparedFactsProps) {
  const text = useText();
  const format = useFormat();
  const words = text.guides.compare;
  const rows = facts.filter(
    (fact) => (fact.one !== undefined || fact.other !== undefined) && !(isOnlyDifferences && fact.isSame),
  );
  const isMoneyApart = !currencies.isComparable && rows.some(({ fact }) => fact === 'median-salary');
  return (
    <section className={classes.part}>
      <SectionTitle>{words.facts}</SectionTitle>
      {isMoneyApart ? <p className={classes.quiet}>{words.currenciesApart}</p> : null}
      {rows.length === 0 ? (
        <p className={classes.quiet}>{words.noDifference}</p>
      ) : (
        <Table verticalSpacing={8} className={classes.facts ?? ''} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="22%">{words.fact}</Table.Th>
              <Table.Th>{one.title}</Table.Th>
              <Table.Th>{other.title}</Table.Th>
              <Table.Th w="16%">{words.difference}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((fact) => {
              const said = factWords(fact, currencies, text, format);
              return (
                <Table.Tr key={fact.fact} data-same={fact.isSame}>
                  <Table.Th scope="row">{words.factNames[fact.fact]}</Table.Th>
                  <Table.Td>{said.one ?? <Missing />}</Table.Td>
                  <Table.Td>{said.other ?? <Missing />}</Table.Td>
                  <Table.Td className={classes.difference}>
                    {fact.isSame ? words.same : (said.difference ?? words.differs)}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

function Missing() {
  const text = useText();
  return <span className={classes.missing}>{text.guides.facts.unknown}</span>;
}
