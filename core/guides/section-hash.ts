import type { Block, Section } from './guide';

/** The text of a section: its heading, then every paragraph and list item, one a line. */
export function sectionText(section: Pick<Section, 'heading' | 'blocks'>): string {
  return [section.heading, ...passagesOf(section.blocks)].join('\n');
}

/** The paragraphs and list items of some blocks, in reading order. */
export function passagesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : block.items));
}

/** Two independent 32-bit multiply-and-xor hashes (cyrb53's construction), as 16 hexadecimal digits. */
function hash64(text: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  const hex = (half: number) => (half >>> 0).toString(16).padStart(8, '0');
  return hex(two) + hex(one);
}

/**
 * The content hash of a section, 16 hexadecimal digits: the same for the same heading and text, whatever the section's
 * id and kind; blanks at the ends and runs of blanks make no difference. It tells whether a text changed, and is no
 * protection against somebody who makes two texts of one hash.
 */
export function sectionHash(section: Pick<Section, 'heading' | 'blocks'>): string {
  const text = sectionText(section);
  // Most sections have single spaces only: looking is cheaper than making the text anew.
  const isFolded = !/[^\S\n]{2}|[^\S \n]| \n|\n /.test(text);
  const folded = isFolded ? text : text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n');
  return hash64(folded.trim());
}
