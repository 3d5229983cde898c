import type { Block } from '#core/guides/guide';
import { Passage } from '../working/Passage';
import classes from './reader.module.css';

/** Items up to this average length stand in columns: names of tools and skills, not sentences. */
const shortItem = 52;

export function ItemList({ items }: { items: readonly string[] }) {
  const length = items.reduce((sum, item) => sum + item.length, 0) / Math.max(1, items.length);
  return (
    <ul className={classes.list} data-short={items.length > 3 && length <= shortItem}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text of a guide does not change order, and items may repeat
        <li key={index}>
          <Passage text={item} />
        </li>
      ))}
    </ul>
  );
}

/** The text of a section as the guide has it. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) =>
        block.type === 'paragraph' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text of a guide does not change order, and blocks may repeat
          <p key={index} className={classes.paragraph}>
            <Passage text={block.text} />
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <ItemList key={index} items={block.items} />
        ),
      )}
    </>
  );
}

/** A text of several paragraphs, a blank line apart; runs of `•` lines are a list again. */
export function Paragraphs({ of }: { of: string }) {
  return of
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part, index) => {
      const lines = part.split('\n');
      return lines.every((line) => line.startsWith('• ')) ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: a guide's text does not change order
        <ItemList key={index} items={lines.map((line) => line.slice(2))} />
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <p key={index} className={classes.paragraph}>
          <Passage text={part} />
        </p>
      );
    });
}
