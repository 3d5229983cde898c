import type { ListComparison } from '#core/guides/compare/compare-lists';
import { SectionTitle } from '../../../components/SectionTitle';
import { useText } from '../../../i18n/use-text';
import classes from './compare.module.css';

type ComparedListProps = {
  title: string;
  /** The two sides' names. */
  names: readonly [string, string];
  list: ListComparison;
  isOnlyDifferences: boolean;
};

/** One subject of both guides: what only the first says, what both say, what only the second says. */
export function ComparedList({ title, names, list, isOnlyDifferences }: ComparedListProps) {
  const text = useText();
  const words = text.guides.compare;
  const { shared, onlyOne, onlyOther } = list;
  if (isOnlyDifferences && list.isSame) return null;
  // A column that holds nothing in common only takes the room of the others.
  const hasBoth = !isOnlyDifferences && shared.length > 0;
  return (
    <section className={classes.part}>
      <SectionTitle
        aside={
          <span className={classes.count}>
            {words.counts(onlyOne.length, shared.length, onlyOther.length)}
          </span>
        }
      >
        {title}
      </SectionTitle>
      <div className={classes.columns} data-two={!hasBoth}>
        <Column title={words.only(names[0])} items={onlyOne} />
        {hasBoth ? (
          <div className={classes.both}>
            <h3 className={classes.columnTitle}>{words.both}</h3>
            <ul className={classes.list}>
              {shared.map(({ one, other }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: items stay in the guide's order, and may repeat
                <li key={index}>
                  {one}
                  {one === other ? null : <span className={classes.otherWords}>{words.inOther(other)}</span>}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <Column title={words.only(names[1])} items={onlyOther} />
      </div>
    </section>
  );
}

function Column({ title, items }: { title: string; items: readonly string[] }) {
  const text = useText();
  return (
    <div>
      <h3 className={classes.columnTitle}>{title}</h3>
      {items.length === 0 ? (
        <p className={classes.missing}>{text.guides.compare.none}</p>
      ) : (
        <ul className={classes.list}>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items stay in the guide's order, and may repeat
            <li key={index}>{item}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
