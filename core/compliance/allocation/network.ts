import type { Hundredths } from '../hundredths';
import type { Reduced } from './classes';
import { cellOffsets, forestOf, type LimitSet } from './families';
import type { AllocationProof } from './problem';

/** An arc from one node to another with what flows in it. `set` and `cell` say what it stands for. */
type Arc = {
  from: number;
  to: number;
  low: number;
  high: number;
  flow: number;
  set?: LimitSet;
  cell?: number;
};

const unseen = -2;
const start = -1;

/** The allocation as a flow between two trees. */
export type Network = {
  arcs: Arc[];
  nodes: number;
  source: number;
  sink: number;
  /** The arc from the sink back to the source, without bounds: its flow is the total. */
  back: number;
  /** By node: the arcs that touch it. */
  touching: number[][];
  /** By cell: its arc. */
  cellArcs: number[];
  /** By category: its arc, where it has one. */
  categoryArcs: Map<number, number>;
};

/**
 * Builds the network of two laminar families. Credits flow from the source, the root of the first family, down to the cell
 * and from there up through the second family to the sink, its root; each set is the arc between its node and the one
 * around it, so its bounds are bounds of the arc. All bounds are whole, so the best flows are whole too.
 */
export function buildNetwork(
  reduced: Reduced,
  sets: readonly LimitSet[],
  colours: readonly number[],
): Network {
  const cells = cellOffsets(reduced).at(-1) as number;
  const first = forestOf(
    sets.filter((_, place) => colours[place] === 0),
    cells,
  );
  const second = forestOf(
    sets.filter((_, place) => colours[place] !== 0),
    cells,
  );
  const source = first.sets.length;
  const shift = source + 1;
  const sink = shift + second.sets.length;
  const arcs: Arc[] = [];
  const categoryArcs = new Map<number, number>();
  const addSet = (set: LimitSet, from: number, to: number) => {
    if (set.kind === 'category') categoryArcs.set(set.category as number, arcs.length);
    arcs.push({ from, to, low: 0, high: set.atMost, flow: 0, set });
  };
  first.sets.forEach((set, node) => {
    addSet(set, first.parents[node] as number, node);
  });
  second.sets.forEach((set, node) => {
    addSet(set, shift + node, shift + (second.parents[node] as number));
  });
  const cellArcs: number[] = [];
  for (const { modes, earned } of reduced.classes) {
    for (let m = 0; m < modes.length; m += 1) {
      const cell = cellArcs.length;
      cellArcs.push(arcs.length);
      const high = modes.length === 1 ? earned : Number.POSITIVE_INFINITY;
      arcs.push({
        from: first.homes[cell] as number,
        to: shift + (second.homes[cell] as number),
        low: 0,
        high,
        flow: 0,
        cell,
      });
    }
  }
  const back = arcs.length;
  arcs.push({ from: sink, to: source, low: 0, high: Number.POSITIVE_INFINITY, flow: 0 });
  const touching = Array.from({ length: sink + 1 }, () => [] as number[]);
  arcs.forEach(({ from, to }, place) => {
    touching[from]?.push(place);
    touching[to]?.push(place);
  });
  return { arcs, nodes: sink + 1, source, sink, back, touching, cellArcs, categoryArcs };
}

/** How much less an arc could carry: nothing while it is below its low bound. */
const givesBack = ({ flow, low }: Arc) => Math.max(0, flow - low);

/**
 * Sends as much as goes, at most `wanted`, along the shortest ways from one node to another, by way of the arc back from
 * the sink to the source only with `isClosed`. Answers what was sent, and for each node whether the last look reached it.
 */
function send(network: Network, from: number, to: number, wanted: number, isClosed: boolean) {
  const { arcs, nodes, touching, back } = network;
  const cameBy = new Int32Array(nodes);
  const queue: number[] = [];
  let sent = 0;
  while (sent < wanted) {
    cameBy.fill(unseen);
    cameBy[from] = start;
    queue.length = 0;
    queue.push(from);
    for (let head = 0; head < queue.length && cameBy[to] === unseen; head += 1) {
      const node = queue[head] as number;
      for (const place of touching[node] as number[]) {
        const arc = arcs[place] as Arc;
        const isForward = arc.from === node;
        const next = isForward ? arc.to : arc.from;
        if (cameBy[next] !== unseen || (place === back && !isClosed)) continue;
        if ((isForward ? arc.high - arc.flow : givesBack(arc)) <= 0) continue;
        cameBy[next] = place;
        queue.push(next);
      }
    }
    if (cameBy[to] === unseen) break;
    let step = wanted - sent;
    for (let node = to; node !== from; ) {
      const arc = arcs[cameBy[node] as number] as Arc;
      const isForward = arc.to === node;
      step = Math.min(step, isForward ? arc.high - arc.flow : givesBack(arc));
      node = isForward ? arc.from : arc.to;
    }
    for (let node = to; node !== from; ) {
      const arc = arcs[cameBy[node] as number] as Arc;
      const isForward = arc.to === node;
      arc.flow += isForward ? step : -step;
      node = isForward ? arc.from : arc.to;
    }
    sent += step;
  }
  return { sent, isReached: (node: number) => cameBy[node] !== unseen };
}

/**
 * Starts from nothing and lets these categories have at least their minimum (all others none). False when they cannot
 * have it together: then Hoffman's condition fails at the nodes that the last look reached.
 */
export function enforce(network: Network, mins: ReadonlyMap<number, Hundredths>): boolean {
  for (const arc of network.arcs) {
    arc.flow = 0;
    arc.low = 0;
  }
  for (const [category, atLeast] of mins) {
    const place = network.categoryArcs.get(category);
    if (place === undefined) return false;
    const arc = network.arcs[place] as Arc;
    if (arc.high < atLeast) return false;
    arc.low = atLeast;
  }
  for (const arc of network.arcs) {
    if (arc.flow >= arc.low) continue;
    const lacking = arc.low - arc.flow;
    const high = arc.high;
    // The way back must not lead through the arc itself.
    arc.high = arc.flow;
    const { sent } = send(network, arc.to, arc.from, lacking, true);
    arc.high = high;
    arc.flow += sent;
    if (sent < lacking) return false;
  }
  return true;
}

/** Raises the flow to its greatest, keeping the low bounds, and answers a minimum cut: its bounds add up to the flow. */
export function fill(network: Network): AllocationProof['cut'] {
  const { arcs, source, sink, back } = network;
  const { sent, isReached } = send(network, source, sink, Number.POSITIVE_INFINITY, false);
  (arcs[back] as Arc).flow += sent;
  const cut: AllocationProof['cut'][number][] = [];
  let earned = 0;
  arcs.forEach(({ from, to, low, high, set }, place) => {
    const isOut = isReached(from) && !isReached(to);
    const isIn = !isReached(from) && isReached(to);
    if (place === back || (!isOut && !isIn)) return;
    const credits = isOut ? high : -low;
    if (credits === 0) return;
    const { category } = set ?? {};
    if (category === undefined) earned += credits;
    else if (!isOut) cut.push({ kind: 'category-min', category, credits });
    else cut.push({ kind: set?.kind === 'day' ? 'day-limit' : 'category-max', category, credits });
  });
  if (earned !== 0) cut.push({ kind: 'earned', credits: earned });
  return cut;
}

/**
 * Moves as much as can be into these categories without changing the total: cancels circles in what could still be
 * changed that gain credits in them, until there is none (Bellman and Ford's search; no such circle means it is optimal).
 */
export function favour(network: Network, categories: readonly number[]): void {
  const { arcs, nodes, back } = network;
  const gains = arcs.map(({ set }) =>
    set?.kind === 'category' && categories.includes(set.category as number) ? 1 : 0,
  );
  for (;;) {
    const gain = new Float64Array(nodes);
    const cameBy = new Int32Array(nodes).fill(-1);
    let changed = -1;
    for (let round = 0; round <= nodes; round += 1) {
      changed = -1;
      arcs.forEach((arc, place) => {
        if (place === back) return;
        const own = gains[place] as number;
        if (arc.high > arc.flow && (gain[arc.from] as number) + own > (gain[arc.to] as number)) {
          gain[arc.to] = (gain[arc.from] as number) + own;
          cameBy[arc.to] = place;
          changed = arc.to;
        }
        if (givesBack(arc) > 0 && (gain[arc.to] as number) - own > (gain[arc.from] as number)) {
          gain[arc.from] = (gain[arc.to] as number) - own;
          cameBy[arc.from] = place;
          changed = arc.from;
        }
      });
      if (changed === -1) return;
    }
    let node = changed;
    const before = (at: number) => {
      const { from, to } = arcs[cameBy[at] as number] as Arc;
      return to === at ? from : to;
    };
    for (let step = 0; step < nodes; step += 1) node = before(node);
    let step = Number.POSITIVE_INFINITY;
    const first = node;
    do {
      const arc = arcs[cameBy[node] as number] as Arc;
      step = Math.min(step, arc.to === node ? arc.high - arc.flow : givesBack(arc));
      node = before(node);
    } while (node !== first);
    do {
      const arc = arcs[cameBy[node] as number] as Arc;
      arc.flow += arc.to === node ? step : -step;
      node = before(node);
    } while (node !== first);
  }
}
