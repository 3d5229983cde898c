import { useElementSize } from '@mantine/hooks';
import { ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import classes from './salary.module.css';
import type { SalaryMark } from './salary-marks';

/** Sizes of the picture in rem: it grows with the text. */
const height = 6.5;
const side = 2;
/** A label row more, where the top earners begin apart from the end of the range. */
const extraRow = 1.9;

/** Text size on screen: what one rem is in pixels. */
function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

type Point = SalaryMark & { y: number };

/** One line from the lowest to the highest pay, the levels marked on it. Arrow keys go from mark to mark. */
export default function SalaryScale({ marks, label }: { marks: readonly SalaryMark[]; label: string }) {
  const { ref, width } = useElementSize();
  const rem = remInPixels();
  const isTall = marks.some(({ key }) => key === 'high') && marks.some(({ key }) => key === 'top');
  const rows = isTall ? height + extraRow : height;
  // The line keeps its distance from the bottom.
  const line = height / 2 / rows;
  const points: Point[] = marks.map((mark) => ({ ...mark, y: line }));
  const amounts = points.map(({ amount }) => amount);
  const levels = points.filter(({ isLevel }) => isLevel).map(({ amount }) => amount);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  return (
    <div ref={ref} className={classes.plot} data-tall={isTall}>
      {width === 0 ? null : (
        <ComposedChart
          data={points}
          width={width}
          height={rows * rem}
          margin={{ top: 0, bottom: 0, left: side * rem, right: side * rem }}
          accessibilityLayer
          title={label}
        >
          <XAxis
            dataKey="amount"
            type="number"
            domain={low === high ? [low - 1, high + 1] : [low, high]}
            hide
          />
          <YAxis domain={[0, 1]} hide />
          <ReferenceLine
            className={classes.track ?? ''}
            segment={[
              { x: low, y: line },
              { x: high, y: line },
            ]}
          />
          {levels.length < 2 ? null : (
            <ReferenceLine
              className={classes.span ?? ''}
              segment={[
                { x: Math.min(...levels), y: line },
                { x: Math.max(...levels), y: line },
              ]}
            />
          )}
          <Tooltip
            cursor={false}
            isAnimationActive={false}
            content={({ active, payload }) => {
              const point = payload[0]?.payload as Point | undefined;
              return active && point ? (
                <div className={classes.tip} role="status">
                  {point.name} <b>{point.label}</b>
                </div>
              ) : null;
            }}
          />
          <Line
            dataKey="y"
            stroke="none"
            isAnimationActive={false}
            dot={({ cx, cy, index }) => (
              <Mark key={index} cx={cx} cy={cy} rem={rem} point={points[index]} isTall={isTall} />
            )}
            activeDot={({ cx, cy }) => (
              <circle cx={cx} cy={cy} r={0.55 * rem} className={classes.activeMark} />
            )}
          />
        </ComposedChart>
      )}
    </div>
  );
}

type MarkProps = {
  cx: number | undefined;
  cy: number | undefined;
  rem: number;
  point: Point | undefined;
  isTall: boolean;
};

function Mark({ cx, cy, rem, point, isTall }: MarkProps) {
  if (cx === undefined || cy === undefined || point === undefined) return null;
  if (!point.isLevel) {
    // Labels at an end of the line run inwards, so that no language's words are cut off.
    const anchor = point.key === 'low' ? 'start' : 'end';
    const x = cx + (point.key === 'low' ? -0.5 : 0.5) * rem;
    const base = cy - (isTall && point.key === 'top' ? extraRow : 0) * rem;
    return (
      <g>
        <text x={x} y={base - 2.05 * rem} textAnchor={anchor} className={classes.endName}>
          {point.name}
        </text>
        <text x={x} y={base - 1.1 * rem} textAnchor={anchor} className={classes.endAmount}>
          {point.label}
        </text>
        <path d={`M${cx} ${base - 0.8 * rem}V${cy - 0.25 * rem}`} className={classes.markTick} />
      </g>
    );
  }
  return (
    <g>
      <circle cx={cx} cy={cy} r={0.4 * rem} className={classes.mark} />
      <text x={cx} y={cy + 1.55 * rem} className={classes.markName}>
        {point.name}
      </text>
      <text x={cx} y={cy + 2.5 * rem} className={classes.markAmount}>
        {point.label}
      </text>
    </g>
  );
}
