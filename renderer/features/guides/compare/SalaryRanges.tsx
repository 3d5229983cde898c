import { useElementSize } from '@mantine/hooks';
import { Bar, BarChart, Tooltip, XAxis, YAxis } from 'recharts';
import classes from './compare.module.css';

/** The pay of one guide. Amounts are whole units a year. */
export type PayRow = {
  title: string;
  low: number;
  high: number;
  median: number | undefined;
  /** An amount as it is written. */
  label: (amount: number) => string;
};

/** In rem: the picture grows with the text. */
const rowHeight = 4.25;
const side = 2.5;

const remInPixels = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

type Point = PayRow & { name: string; range: [number, number] };

/** The ranges under each other on one scale, the medians marked on them. Arrow keys go from one to the other. */
export default function SalaryRanges({ rows, label }: { rows: readonly PayRow[]; label: string }) {
  const { ref, width } = useElementSize();
  const rem = remInPixels();
  const points: Point[] = rows.map((row, index) => ({
    ...row,
    // Two guides may have one title; the rows of a chart must not.
    name: String(index),
    range: [row.low, row.high],
  }));
  const lowest = Math.min(...rows.map(({ low }) => low));
  const highest = Math.max(...rows.map(({ high }) => high));
  return (
    <div ref={ref} className={classes.plot}>
      {width === 0 ? null : (
        <BarChart
          layout="vertical"
          data={points}
          width={width}
          height={rowHeight * rows.length * rem}
          margin={{ top: 0, bottom: 0, left: side * rem, right: side * rem }}
          accessibilityLayer
          title={label}
        >
          <XAxis
            type="number"
            domain={lowest === highest ? [lowest - 1, highest + 1] : [lowest, highest]}
            hide
          />
          <YAxis type="category" dataKey="name" hide />
          <Tooltip
            cursor={false}
            isAnimationActive={false}
            content={({ active, payload }) => {
              const point = payload[0]?.payload as Point | undefined;
              return active && point ? (
                <div className={classes.tip} role="status">
                  {point.title} <b>{`${point.label(point.low)} – ${point.label(point.high)}`}</b>
                </div>
              ) : null;
            }}
          />
          <Bar
            dataKey="range"
            isAnimationActive={false}
            shape={({ x, y, width: length, height, index }) => (
              <Range x={x} y={y} length={length} height={height} rem={rem} point={points[index]} />
            )}
          />
        </BarChart>
      )}
    </div>
  );
}

type RangeProps = {
  x: number;
  y: number;
  length: number;
  height: number;
  rem: number;
  point: Point | undefined;
};

function Range({ x, y, length, height, rem, point }: RangeProps) {
  if (point === undefined) return null;
  const middle = y + height / 2;
  const { low, high, median, title, label } = point;
  const at = median === undefined || high === low ? null : x + (length * (median - low)) / (high - low);
  return (
    <g>
      <text x={x - 0.5 * rem} y={middle - 0.85 * rem} className={classes.rangeName}>
        {title}
      </text>
      <line x1={x} x2={x + length} y1={middle} y2={middle} className={classes.range} />
      <text x={x} y={middle + 1.35 * rem} textAnchor="middle" className={classes.rangeAmount}>
        {label(low)}
      </text>
      <text x={x + length} y={middle + 1.35 * rem} textAnchor="middle" className={classes.rangeAmount}>
        {label(high)}
      </text>
      {at === null || median === undefined ? null : (
        <>
          <circle cx={at} cy={middle} r={0.4 * rem} className={classes.rangeMedian} />
          <text x={at} y={middle + 1.35 * rem} textAnchor="middle" className={classes.rangeAmount}>
            {label(median)}
          </text>
        </>
      )}
    </g>
  );
}
