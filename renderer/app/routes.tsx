import {
  IconAward,
  IconBook2,
  IconFolder,
  IconHistory,
  IconLayoutGrid,
  IconList,
  IconScale,
  IconSettings,
  IconSunrise,
} from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { CommandId } from '#core/commands/commands';
import type { Catalogue } from '../i18n/catalogue';

/** The areas of the window. A new screen is one row here; the rail, the `Go` commands and the router read this table. */
export type Area = {
  readonly id:
    | 'today'
    | 'guides'
    | 'credentials'
    | 'matrix'
    | 'ceLog'
    | 'portfolio'
    | 'rules'
    | 'history'
    | 'settings';
  /** Where the area begins; everything under it belongs to it. */
  readonly path: string;
  readonly command: CommandId;
  readonly Icon: typeof IconBook2;
  /** Where its link stands: in the rail's list, at its foot, or inside the area whose address its own begins with. */
  readonly place: 'rail' | 'foot' | 'inside';
  readonly Screen: LazyExoticComponent<ComponentType>;
  /** Fetches the screen's code ahead of its being shown. */
  load(): Promise<{ default: ComponentType }>;
};

/** A screen's code comes when the area is first opened, or a moment before. */
function area(row: Omit<Area, 'Screen'>): Area {
  return { ...row, Screen: lazy(row.load) };
}

export const areas: readonly Area[] = [
  area({
    id: 'today',
    path: '/today',
    command: 'go.today',
    Icon: IconSunrise,
    place: 'rail',
    load: () => import('../features/today/TodayScreen'),
  }),
  area({
    id: 'guides',
    path: '/guides',
    command: 'go.guides',
    Icon: IconBook2,
    place: 'rail',
    load: () => import('../features/guides/GuidesScreen'),
  }),
  // Before the credentials: its address is one of theirs.
  area({
    id: 'matrix',
    path: '/credentials/matrix',
    command: 'go.matrix',
    Icon: IconLayoutGrid,
    place: 'inside',
    load: () => import('../features/matrix/MatrixScreen'),
  }),
  area({
    id: 'credentials',
    path: '/credentials',
    command: 'go.credentials',
    Icon: IconAward,
    place: 'rail',
    load: () => import('../features/credentials/CredentialsScreen'),
  }),
  area({
    id: 'ceLog',
    path: '/ce-log',
    command: 'go.ceLog',
    Icon: IconList,
    place: 'rail',
    load: () => import('../features/ce-log/CeLogScreen'),
  }),
  area({
    id: 'portfolio',
    path: '/portfolio',
    command: 'go.portfolio',
    Icon: IconFolder,
    place: 'rail',
    load: () => import('../features/portfolio/PortfolioScreen'),
  }),
  area({
    id: 'rules',
    path: '/rules',
    command: 'go.rules',
    Icon: IconScale,
    place: 'foot',
    load: () => import('../features/rules/RulesScreen'),
  }),
  area({
    id: 'history',
    path: '/history',
    command: 'go.history',
    Icon: IconHistory,
    place: 'foot',
    load: () => import('../features/history/HistoryScreen'),
  }),
  area({
    id: 'settings',
    path: '/settings',
    command: 'go.settings',
    Icon: IconSettings,
    place: 'foot',
    load: () => import('../features/settings/SettingsScreen'),
  }),
];

/** The area that an address belongs to. */
export function areaAt(location: string): Area | undefined {
  return areas.find(({ path }) => location === path || location.startsWith(`${path}/`));
}

export function areaName(text: Catalogue, area: Area): string {
  return text.frame.areas[area.id];
}

/** Where each kind of record is shown: links, search hits and the palette all ask here. */
export const routeTo = {
  guide: (id: string, anchor?: string) =>
    `/guides/${encodeURIComponent(id)}${anchor ? `/${encodeURIComponent(anchor)}` : ''}`,
  guideImport: () => '/guides/import',
  /** A new guide of one's own. */
  guideWrite: () => '/guides/write',
  guideEdit: (id: string) => `/guides/edit/${encodeURIComponent(id)}`,
  /** Two guides (or two tiers: the tiers stand in the address's query) compared. */
  guideCompare: (id: string, otherId: string) =>
    `/guides/compare/${encodeURIComponent(id)}/${encodeURIComponent(otherId)}`,
  /** What a person marked in guides: notes, goals, questions. */
  marks: () => '/guides/marks',
  rules: () => '/rules',
  rule: (id: string) => `/rules/${encodeURIComponent(id)}`,
  ruleEdit: (id: string) => `/rules/${encodeURIComponent(id)}/edit`,
  /** A new rule of one's own; `from` is the rule that it starts as a copy of. */
  ruleNew: (from?: string) => `/rules/new${from === undefined ? '' : `/${encodeURIComponent(from)}`}`,
  ruleImport: () => '/rules/import',
  /** Which activity counts for which credential. */
  matrix: () => '/credentials/matrix',
  credential: (id: string) => `/credentials/${encodeURIComponent(id)}`,
  activity: (id: string) => `/ce-log/${encodeURIComponent(id)}`,
  portfolioItem: (kind: string) => `/portfolio/${encodeURIComponent(kind)}`,
  evidenceLibrary: () => '/portfolio/evidence',
  evidence: (id: string) => `/portfolio/evidence/${encodeURIComponent(id)}`,
  person: () => '/settings',
} as const;
