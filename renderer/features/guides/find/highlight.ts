/** The names under which what was found is drawn, and the one place that is shown now. */
const all = 'guide-found';
const current = 'guide-found-now';

let sheet: CSSStyleSheet | null = null;

/** Highlights of this browser know no variables: the theme's colours are written out, as they are just now. */
function paint(): void {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const theme = getComputedStyle(document.documentElement);
  const colours = (background: string, text: string) =>
    `background-color: ${theme.getPropertyValue(background)}; color: ${theme.getPropertyValue(text)};`;
  sheet.replaceSync(`
    ::highlight(${all}) { ${colours('--pb-risk-bg', '--pb-ink')} }
    ::highlight(${current}) { ${colours('--pb-accent', '--pb-on-accent')} }
  `);
}

const isAble = () => 'highlights' in CSS && typeof Highlight !== 'undefined';

/** Draws what was found over the text, without touching it. Where the browser cannot, the count still tells. */
export function highlight(ranges: readonly Range[], now: Range | undefined): void {
  if (!isAble()) return;
  paint();
  CSS.highlights.set(all, new Highlight(...ranges.filter((range) => range !== now)));
  if (now) {
    const shown = new Highlight(now);
    shown.priority = 1;
    CSS.highlights.set(current, shown);
  } else CSS.highlights.delete(current);
}

export function clearHighlight(): void {
  if (!isAble()) return;
  CSS.highlights.delete(all);
  CSS.highlights.delete(current);
}
