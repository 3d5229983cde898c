import { Button, SegmentedControl } from '@mantine/core';
import { IconHeading } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ImportReport } from '#core/guides/guide';
import { splitText } from '#core/guides/import/lines';
import type { LineFate } from '#core/guides/kinds';
import { useText } from '../../../i18n/use-text';
import { focusOn } from '../focus-on';
import { withHeading } from './Headings';
import classes from './import.module.css';
import type { GuideImport } from './use-guide-import';

/** How much of a long line is drawn. */
const longestShown = 600;
/** Up to here every line is drawn; beyond it only those in sight. */
const drawnAtOnce = 150;

type Line = { no: number; text: string; fate: LineFate };

/** The lines with what became of each; blank ones are left out. */
function linesOf(text: string, report: ImportReport): Line[] {
  const source = splitText(text);
  return report.lines.flatMap(({ from, to, fate }) =>
    fate === 'blank'
      ? []
      : source
          .slice(from - 1, to)
          .map((line) => ({ no: line.no, text: line.text.trim().slice(0, longestShown), fate })),
  );
}

const filters = ['all', 'unplaced', 'dropped'] as const;
type Filter = (typeof filters)[number];

/** The text line by line, with what became of each; a line that is a heading after all can be made one. */
export function SourceLines({ guideImport, report }: { guideImport: GuideImport; report: ImportReport }) {
  const text = useText();
  const words = text.guides.import.review;
  const { source, corrections } = guideImport;
  const [filter, setFilter] = useState<Filter>(report.unplaced.length > 0 ? 'unplaced' : 'all');
  const lines = useMemo(() => linesOf(source.text, report), [source.text, report]);
  const shown = useMemo(
    () => (filter === 'all' ? lines : lines.filter(({ fate }) => fate === filter)),
    [lines, filter],
  );
  const box = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const isLong = shown.length > drawnAtOnce;
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    overscan: 10,
    enabled: isLong,
    getItemKey: (at) => shown[at]?.no ?? at,
  });
  // The button goes once its line is a heading: the focus stays on the line.
  const made = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text was read anew
  useEffect(() => {
    if (made.current === null) return;
    const line = box.current?.querySelector(`[data-line="${made.current}"]`);
    made.current = null;
    if (document.activeElement !== document.body) return;
    // Among the lines left over it is no longer listed.
    const next = line ?? scroller.current ?? box.current?.querySelector('input:checked');
    if (next) focusOn(next);
  }, [report]);
  const makeHeadingOf = ({ no, fate }: Line) =>
    report.form === 'guide-file' || fate === 'heading' || fate === 'title'
      ? null
      : () => {
          made.current = no;
          guideImport.correct({ headings: withHeading(corrections.headings, { line: no, kind: 'other' }) });
        };
  const count = (fate: LineFate) => lines.filter((line) => line.fate === fate).length;
  return (
    <div ref={box}>
      <SegmentedControl
        size="xs"
        aria-label={words.linesFilter}
        data={filters.map((one) => ({
          value: one,
          label: words.filters[one](one === 'all' ? lines.length : count(one)),
        }))}
        value={filter}
        onChange={(value) => setFilter(filters.find((one) => one === value) ?? 'all')}
      />
      {shown.length === 0 ? (
        <p className={classes.quiet}>{words.noLines}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section ref={scroller} className={classes.lines} tabIndex={0} aria-label={words.text}>
          <ol style={isLong ? { height: virtualizer.getTotalSize() } : undefined} data-long={isLong}>
            {isLong
              ? virtualizer.getVirtualItems().map(({ index, key, start }) => {
                  const line = shown[index];
                  return line === undefined ? null : (
                    <li
                      key={key}
                      ref={virtualizer.measureElement}
                      data-index={index}
                      data-line={line.no}
                      data-fate={line.fate}
                      style={{ transform: `translateY(${start}px)` }}
                    >
                      <LineRow line={line} makeHeading={makeHeadingOf(line)} />
                    </li>
                  );
                })
              : shown.map((line) => (
                  <li key={line.no} data-line={line.no} data-fate={line.fate}>
                    <LineRow line={line} makeHeading={makeHeadingOf(line)} />
                  </li>
                ))}
          </ol>
        </section>
      )}
    </div>
  );
}

function LineRow({ line, makeHeading }: { line: Line; makeHeading: (() => void) | null }) {
  const text = useText();
  const words = text.guides.import.review;
  return (
    <>
      <span className={classes.lineNo}>{line.no}</span>
      <span className={classes.lineText}>{line.text}</span>
      {makeHeading === null ? null : (
        <Button
          className={classes.makeHeading}
          variant="subtle"
          size="compact-xs"
          leftSection={<IconHeading size="0.875rem" aria-hidden />}
          aria-label={words.makeHeadingLabel(line.no)}
          onClick={makeHeading}
        >
          {words.makeHeading}
        </Button>
      )}
      <span className={classes.fate}>{words.fates[line.fate]}</span>
    </>
  );
}
