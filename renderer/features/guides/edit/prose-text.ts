import type { Block } from '#core/guides/guide';

/**
 * Paragraphs and lists as one text to type in, and back. A blank line parts two blocks; a line that begins with “- ” is an
 * item of a list, and a line indented by two spaces under it goes on with it. What would be read otherwise than it is
 * meant (a paragraph that begins with “- ”, a blank line inside one) carries a backslash in front.
 */

const isBlank = (line: string) => /^\s*$/.test(line);
const isItem = (line: string) => line.startsWith('- ');
/** A list without items, which a guide from elsewhere may have. */
const emptyList = '-';

const escaped = (line: string) => (isBlank(line) || line.startsWith('\\') ? `\\${line}` : line);
const plain = (line: string) => (line.startsWith('\\') ? line.slice(1) : line);

function paragraphText(text: string): string {
  return text
    .split('\n')
    .map((line) => (isItem(line) || line === emptyList ? `\\${line}` : escaped(line)))
    .join('\n');
}

function itemText(item: string): string {
  const [first = '', ...more] = item.split('\n');
  return [
    `- ${first.startsWith('\\') ? escaped(first) : first}`,
    ...more.map((line) => `  ${escaped(line)}`),
  ].join('\n');
}

/** Blocks as the text to type in. */
export function proseText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'paragraph') return paragraphText(block.text);
      return block.items.length === 0 ? emptyList : block.items.map(itemText).join('\n');
    })
    .join('\n\n');
}

/** The blocks that a typed text stands for; `proseBlocks(proseText(blocks))` is `blocks`. */
export function proseBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  const begin = (block: Block) => {
    blocks.push(block);
    open = block;
  };
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    if (isBlank(line)) open = undefined;
    else if (line === emptyList) {
      blocks.push({ type: 'list', items: [] });
      open = undefined;
    } else if (isItem(line)) {
      const item = plain(line.slice(2));
      if (open?.type === 'list') open.items.push(item);
      else begin({ type: 'list', items: [item] });
    } else if (open?.type === 'list' && line.startsWith('  ')) {
      open.items.push(`${open.items.pop() ?? ''}\n${plain(line.slice(2))}`);
    } else if (open?.type === 'paragraph') open.text += `\n${plain(line)}`;
    else begin({ type: 'paragraph', text: plain(line) });
  }
  return blocks;
}
