import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Guide, guideSchema } from '#core/guides/guide';
import { importGuide } from '#core/guides/import/import-guide';
import GuidesScreen from '../../../renderer/features/guides/GuidesScreen';
import { renderWithApp } from '../support/render-with-app';
import { summaryOf } from './support/guides';
import { stubObserver } from './support/observer';

beforeEach(() => {
  stubObserver();
});

const root = path.resolve(import.meta.dirname, '../../..');
const bundled = (): Guide =>
  guideSchema.parse(
    JSON.parse(readFileSync(path.join(root, 'resources/guides/healthcare-technician.json'), 'utf8')),
  );

/** The real page, where it lies beside the project; it is somebody else's text and not part of it. */
const realPage = path.resolve(root, '../shared/input/healthcare-technician-guide.txt');

const guides: [string, () => Guide][] = [['the bundled guide', bundled]];
if (existsSync(realPage)) {
  guides.push([
    'a real page that was imported',
    () => importGuide(readFileSync(realPage, 'utf8'), { id: 'imported', sourceName: 'page.txt' }).guide,
  ]);
}

const words = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** A line of figures or with a label is drawn as a fact: its value is what must be found. */
const value = (line: string) => line.replace(/^[A-Z][^:.?!]{1,22}:\s+/, '');
/** Lines that the page draws as a scale, a table or a time: the labels and figures of the format. */
const drawnOtherwise =
  /^(?:(?:range|median|entry|mid|senior)[ :-].*\$|\$?[\d,.]+\s*[—–-]|experience:|low$|high$|.*\(\d{1,2}:\d\d [AP]M|(?:key takeaway|focus):)/i;

describe.each(guides)('%s', (_, read) => {
  it('is shown whole: every heading and every line of its text', async () => {
    const guide = read();
    renderWithApp(<GuidesScreen />, {
      route: `/guides/${guide.id}`,
      answers: { 'guides.list': () => [summaryOf(guide)], 'guides.get': () => guide },
    });
    const page = await screen.findByRole('article', { name: guide.title });
    const shown = words(page.textContent ?? '');
    const lines = guide.sections.flatMap(({ kind, heading, blocks }) => [
      ...(kind === 'summary' ? [] : [heading]),
      ...blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : block.items)),
    ]);
    const lost = lines.filter((line) => {
      const sought = drawnOtherwise.test(line) ? [] : [line, value(line)];
      return sought.length > 0 && !sought.some((text) => shown.includes(words(text)));
    });
    expect(lost).toEqual([]);
    expect(lines.length).toBeGreaterThan(100);
  });
});
