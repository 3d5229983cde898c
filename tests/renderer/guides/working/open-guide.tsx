import { act, fireEvent, screen } from '@testing-library/react';
import type { Mark } from '#core/contract/marks';
import type { Guide } from '#core/guides/guide';
import { ChangedSince } from '../../../../renderer/features/guides/working/ChangedSince';
import { MarginNotes } from '../../../../renderer/features/guides/working/MarginNotes';
import { Passage } from '../../../../renderer/features/guides/working/Passage';
import { SectionTools } from '../../../../renderer/features/guides/working/SectionTools';
import { SectionScope } from '../../../../renderer/features/guides/working/section-scope';
import { WorkingGuide } from '../../../../renderer/features/guides/working/WorkingGuide';
import { type RenderOptions, renderWithApp } from '../../support/render-with-app';
import { aGuide } from '../support/guides';
import { stubObserver } from '../support/observer';
import { aReading } from '../support/open-guides';
import { aMark } from './marks';

/** A guide drawn as simply as can be, with everything that working in it puts around the text. */
function SmallReader({ guide, current }: { guide: Guide; current?: string | undefined }) {
  return (
    <WorkingGuide guide={guide} current={current}>
      <main id="main" tabIndex={-1}>
        <h1>{guide.title}</h1>
        <ChangedSince />
        <article aria-label={guide.title}>
          {guide.sections.map(({ id, heading, blocks }) => (
            <SectionScope key={id} sectionId={id}>
              <section data-section={id} aria-label={heading}>
                <h2 tabIndex={-1} data-own={id}>
                  {heading}
                </h2>
                <SectionTools />
                {blocks.flatMap((block) =>
                  (block.type === 'paragraph' ? [block.text] : block.items).map((text) => (
                    <p key={text}>
                      <Passage text={text} />
                    </p>
                  )),
                )}
              </section>
            </SectionScope>
          ))}
        </article>
        <MarginNotes />
      </main>
    </WorkingGuide>
  );
}

type Around = { before?: string | undefined; after?: string | undefined; fact?: Mark['anchor']['fact'] };

const anchorOf = ({ before = '', after = '', fact }: Around) => ({
  before,
  after,
  ...(fact === undefined ? {} : { fact }),
});

type OpenOptions = RenderOptions & { guide?: Guide; current?: string; marks?: Mark[] };

/** Opens the small guide; its host keeps the marks that are made, and answers as the product's does. */
export async function openGuide({ guide = aGuide(), current, marks = [], ...options }: OpenOptions = {}) {
  let kept = [...marks];
  const observer = stubObserver();
  const view = renderWithApp(<SmallReader guide={guide} current={current} />, {
    ...options,
    answers: {
      'marks.list': () => kept,
      'reading.get': () => aReading(),
      'marks.create': ({ personId, guideId, kind, text = '', sectionId, quote = '', ...around }) => {
        const heading = guide.sections.find(({ id }) => id === sectionId)?.heading ?? '';
        const made = aMark({
          id: `made-${kept.length + 1}`,
          personId,
          guideId,
          kind,
          text,
          anchor: { sectionId, heading, quote, ...anchorOf(around) },
        });
        kept = [...kept, made];
        return made;
      },
      'marks.remove': ({ id }) => {
        kept = kept.filter((mark) => mark.id !== id);
        return { id };
      },
      'marks.update': ({ id, done, place, ...part }) => {
        const mark = kept.find((one) => one.id === id);
        if (!mark) throw new Error(`No mark ${id}`);
        const { doneAt: _doneAt, ...rest } = mark;
        const changed: Mark = {
          ...rest,
          ...(part.kind === undefined ? {} : { kind: part.kind }),
          ...(part.text === undefined ? {} : { text: part.text }),
          ...(done === true ? { doneAt: '2027-02-26T10:00:00.000Z' } : {}),
          ...(place === undefined
            ? {}
            : {
                anchor: { ...mark.anchor, ...place },
                place: { state: 'there' as const, sectionId: place.sectionId },
              }),
        };
        kept = kept.map((one) => (one.id === id ? changed : one));
        return changed;
      },
      ...options.answers,
    },
  });
  await screen.findByRole('article', { name: guide.title });
  return { ...view, observer };
}

/** The first passage that holds some words. */
export function passageOf(words: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('[data-passage]')].find(({ textContent }) =>
    textContent.includes(words),
  );
  if (!found) throw new Error(`No passage says “${words}”`);
  return found;
}

/** Selects from the start of one run of words to the end of another, as a drag of the pointer would. */
export function select(from: string, to: string = from): void {
  const place = (words: string, isEnd: boolean): [Node, number] => {
    const passage = passageOf(words);
    const at = passage.textContent.indexOf(words) + (isEnd ? words.length : 0);
    const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
    let passed = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.nodeValue?.length ?? 0;
      if (at <= passed + length) return [node, at - passed];
      passed += length;
    }
    throw new Error(`“${words}” is not in the page`);
  };
  const range = document.createRange();
  range.setStart(...place(from, false));
  range.setEnd(...place(to, true));
  act(() => {
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  });
  // Shift goes up: the way in which a selection by keys ends.
  fireEvent.keyUp(document.body, { key: 'Shift' });
}

/** The words that are painted, with the kinds of what lies on them. */
export function painted(): { words: string; marks: string }[] {
  return [...document.querySelectorAll('mark')].map((mark) => ({
    words: mark.textContent,
    marks: mark.getAttribute('data-marks') ?? '',
  }));
}
