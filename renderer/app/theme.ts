import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  rem,
  type VariantColorsResolver,
} from '@mantine/core';

/**
 * The one theme file: every colour, size and radius of the product. Screens use Mantine's components and the
 * `--pb-*` variables below, never a colour or a size of their own.
 */

/** Paper and ink. Each pair was chosen for WCAG 2.2 AA contrast on `paper` and `sheet`; a test measures it. */
export const palette = {
  light: {
    paper: '#faf8f3',
    sheet: '#fffefb',
    rail: '#f2efe6',
    pane: '#f6f4ed',
    ink: '#1c2a2d',
    soft: '#56676b',
    faint: '#5f6d71',
    line: '#e3dfd3',
    control: '#8c8877',
    accent: '#0f6b66',
    'accent-ink': '#0b4f4b',
    'accent-bg': '#e1efec',
    'on-accent': '#fffefb',
    met: '#1b6e47',
    'met-bg': '#e3f1e8',
    risk: '#8a5a00',
    'risk-bg': '#fdf0cf',
    late: '#a3271f',
    'late-bg': '#fbe6e2',
    unknown: '#55616a',
    'unknown-bg': '#eaedee',
    bar: '#d9d5c8',
    shadow: '0 1px 2px #0000000f, 0 8px 24px #0000000d',
  },
  dark: {
    paper: '#12191b',
    sheet: '#182124',
    rail: '#0e1416',
    pane: '#101719',
    ink: '#e6ecea',
    soft: '#a3b3b4',
    faint: '#84959a',
    line: '#2a373a',
    control: '#6c7e82',
    accent: '#5fc3b8',
    'accent-ink': '#8fdcd3',
    'accent-bg': '#17332f',
    'on-accent': '#0e1416',
    met: '#7dd0a2',
    'met-bg': '#153023',
    risk: '#e6b856',
    'risk-bg': '#352a10',
    late: '#f19a8e',
    'late-bg': '#3b1c18',
    unknown: '#a9b5bb',
    'unknown-bg': '#232d31',
    bar: '#2f3d40',
    shadow: '0 1px 2px #0000004d, 0 8px 24px #00000059',
  },
} as const;

/** Mantine's ten shades of the one accent, light to dark; shade 7 is the accent in light, 3 in dark. */
const teal: MantineColorsTuple = [
  '#e1efec',
  '#c4e0db',
  '#8fdcd3',
  '#5fc3b8',
  '#3aa79c',
  '#1f8a82',
  '#147a73',
  '#0f6b66',
  '#0b4f4b',
  '#083b38',
];

/** Mantine's neutrals, in place of its bluish ones: paper in light, ink in dark. The fifth is the edge of fields. */
const gray: MantineColorsTuple = [
  '#f6f4ed',
  '#f2efe6',
  '#e9e5da',
  '#e3dfd3',
  '#8c8877',
  '#7c7868',
  '#6a6659',
  '#56676b',
  '#37474a',
  '#1c2a2d',
];
const dark: MantineColorsTuple = [
  '#e6ecea',
  '#c3cfce',
  '#a3b3b4',
  '#84959a',
  '#6c7e82',
  '#232d31',
  '#182124',
  '#12191b',
  '#0e1416',
  '#090d0f',
];

const interfaceFont = '"Inter Variable", system-ui, sans-serif';
export const bookFont = '"Source Serif 4 Variable", Georgia, serif';

/** What stands on the filled accent is the theme's own colour: white on the light teal of the dark scheme is too faint. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isAccent = input.color === undefined || input.color === 'teal';
  return input.variant === 'filled' && isAccent ? { ...colors, color: 'var(--pb-on-accent)' } : colors;
};

export const theme = createTheme({
  colors: { teal, gray, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver,
  fontFamily: interfaceFont,
  headings: {
    fontFamily: bookFont,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(27), lineHeight: '1.3' },
      h2: { fontSize: rem(21), lineHeight: '1.3' },
      h3: { fontSize: rem(18), lineHeight: '1.35' },
      h4: { fontSize: rem(15), lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: rem(12), sm: rem(13.5), md: rem(15), lg: rem(17), xl: rem(20) },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.6', xl: '1.4' },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(10), xl: rem(16) },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 600 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    // A menu that a key opens begins at its first item; an element of its own before it is none that a menu may hold.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 }, radius: 'lg' },
      styles: { title: { fontFamily: bookFont, fontSize: rem(18), fontWeight: 600 } },
    },
    Table: { vars: () => ({ table: { '--table-border-color': 'var(--pb-line)' } }) },
    TextInput: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
  },
});

function variables(of: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [`--pb-${name}`, value]));
}

function schemeVariables(
  colours: (typeof palette)['light'] | (typeof palette)['dark'],
): Record<string, string> {
  return {
    ...variables(colours),
    '--mantine-color-body': colours.paper,
    '--mantine-color-text': colours.ink,
    '--mantine-color-dimmed': colours.soft,
    '--mantine-color-placeholder': colours.faint,
    '--mantine-color-default': colours.sheet,
    '--mantine-color-default-hover': colours.rail,
    '--mantine-color-default-color': colours.ink,
    '--mantine-color-default-border': colours.line,
    '--mantine-color-error': colours.late,
    '--mantine-color-anchor': colours['accent-ink'],
    '--mantine-primary-color-filled': colours.accent,
    '--mantine-primary-color-contrast': colours['on-accent'],
    '--mantine-color-teal-filled': colours.accent,
    '--mantine-color-teal-light': colours['accent-bg'],
    '--mantine-color-teal-light-hover': `color-mix(in srgb, ${colours['accent-bg']} 85%, ${colours.accent})`,
    '--mantine-color-teal-light-color': colours['accent-ink'],
  };
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--pb-book-font': bookFont,
    '--pb-reading-size': rem(17),
    '--pb-rail-width': rem(212),
  },
  light: schemeVariables(palette.light),
  dark: schemeVariables(palette.dark),
});
