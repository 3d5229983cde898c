import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useCurrentPerson } from '../../../app/use-current-person';
import { layOut, type PlacedMark } from './lay-out';
import classes from './salary.module.css';
import type { SalaryMark } from './salary-marks';

/** Sizes of the picture, in sixteenths of a rem as the guide is read: it grows with the text. */
const unitsInRem = 16;
const rowHeight = 33;
const lineHeight = 18;
const side = 16;
const letter = 6.9;
const gap = 10;
/** Where nothing says how wide the page is (a test, the first moment), it is drawn as wide as the text. */
const usualWidth = 640;

/** Text size on screen: what one rem is in pixels. */
function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

type SalaryScaleProps = { marks: readonly SalaryMark[]; label: string };

/** One line from the lowest to the highest pay, the levels and the person's own marked on it. Arrow keys go from mark to mark. */
export function SalaryScale({ marks, label }: SalaryScaleProps) {
  const { ref, width: pixels } = useElementSize();
  const { settings } = useCurrentPerson();
  const unit = (remInPixels() * settings.readingSize) / 100;
  const width = pixels === 0 ? usualWidth : (pixels / unit) * unitsInRem;
  const layout = layOut(marks, { width, letter, gap, side });
  const [current, setCurrent] = useState(0);
  const group = useRef<SVGSVGElement>(null);
  const line = layout.rowsAbove * rowHeight + lineHeight / 2;
  const height = line + lineHeight / 2 + layout.rowsBelow * rowHeight;
  const xs = (of: (mark: PlacedMark) => boolean) => layout.marks.filter(of).map(({ x }) => x);
  const guide = xs(({ place }) => place !== 'own');
  const levels = xs(({ place }) => place === 'level');
  const all = xs(() => true);

  function move(event: KeyboardEvent) {
    const last = layout.marks.length - 1;
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(to, 0), last);
    setCurrent(next);
    group.current?.querySelectorAll<SVGGElement>('[data-mark]')[next]?.focus();
  }

  const textOf = (mark: PlacedMark, y: number) => (
    <g key={mark.key} className={classes.words} data-place={mark.place}>
      <text x={mark.textX} y={y + 12}>
        {mark.name}
      </text>
      <text x={mark.textX} y={y + 27} data-amount>
        {mark.label}
      </text>
    </g>
  );
  const topOf = ({ place, row }: PlacedMark) =>
    place === 'level'
      ? line + lineHeight / 2 + row * rowHeight
      : line - lineHeight / 2 - (row + 1) * rowHeight + 2;

  return (
    <div ref={ref} className={classes.plot}>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture is no fieldset */}
      <svg
        ref={group}
        className={classes.scale}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={label}
        onKeyDown={move}
      >
        {all.length > guide.length ? (
          <path className={classes.beyond} d={`M${Math.min(...all)} ${line}H${Math.max(...all)}`} />
        ) : null}
        <path className={classes.track} d={`M${Math.min(...guide)} ${line}H${Math.max(...guide)}`} />
        {levels.length < 2 ? null : (
          <path className={classes.span} d={`M${Math.min(...levels)} ${line}H${Math.max(...levels)}`} />
        )}
        {layout.marks.map((mark) => (
          <Tick key={mark.key} mark={mark} line={line} top={topOf(mark)} />
        ))}
        {layout.marks.map((mark) => textOf(mark, topOf(mark)))}
        {layout.marks.map((mark, index) => (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a picture's parts are reached by the arrow keys, and do nothing
          <g
            key={mark.key}
            data-mark={mark.place}
            role="img"
            aria-label={`${mark.name}: ${mark.label}`}
            tabIndex={index === Math.min(current, layout.marks.length - 1) ? 0 : -1}
            onFocus={() => setCurrent(index)}
            className={classes.point}
          >
            <circle cx={mark.x} cy={line} r={11} className={classes.ring} />
            <circle cx={mark.x} cy={line} r={mark.place === 'end' ? 2.5 : 6} className={classes.dot} />
          </g>
        ))}
      </svg>
    </div>
  );
}

/** The stroke from a mark to its words, where they do not stand right beside it. */
function Tick({ mark, line, top }: { mark: PlacedMark; line: number; top: number }) {
  if (mark.place === 'level') {
    return mark.row === 0 ? null : (
      <path className={classes.tick} data-place="level" d={`M${mark.x} ${line + 8}V${top + 2}`} />
    );
  }
  return <path className={classes.tick} data-place={mark.place} d={`M${mark.x} ${line}V${top + 30}`} />;
}
