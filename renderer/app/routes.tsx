import {
  IconAward,
  IconBook2,
  IconFolder,
  IconHistory,
  IconList,
  IconSettings,
  IconSunrise,
} from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { CommandId } from '#core/commands/commands';
import type { Catalogue } from '../i18n/catalogue';

/** The areas of the window. A new screen is one row here; the rail, the `Go` commands and the router read this table. */
export type Area = {
  readonly id: 'today' | 'guides' | 'credentials' | 'ceLog' | 'portfolio' | 'history' | 'settings';
  /** Where the area begins; everything under it belongs to it. */
  readonly path: string;
  readonly command: CommandId;
  readonly Icon: typeof IconBook2;
  /** Where its link stands: in the rail's list, or at its foot. */
  readonly place: 'rail' | 'foot';
  readonly Screen: LazyExoticComponent<ComponentType>;
};

export const areas: readonly Area[] = [
  {
    id: 'today',
    path: '/today',
    command: 'go.today',
    Icon: IconSunrise,
    place: 'rail',
    Screen: lazy(() => import('../features/today/TodayScreen')),
  },
  {
    id: 'guides',
    path: '/guides',
    command: 'go.guides',
    Icon: IconBook2,
    place: 'rail',
    Screen: lazy(() => import('../features/guides/GuidesScreen')),
  },
  {
    id: 'credentials',
    path: '/credentials',
    command: 'go.credentials',
    Icon: IconAward,
    place: 'rail',
    Screen: lazy(() => import('../features/credentials/CredentialsScreen')),
  },
  {
    id: 'ceLog',
    path: '/ce-log',
    command: 'go.ceLog',
    Icon: IconList,
    place: 'rail',
    Screen: lazy(() => import('../features/ce-log/CeLogScreen')),
  },
  {
    id: 'portfolio',
    path: '/portfolio',
    command: 'go.portfolio',
    Icon: IconFolder,
    place: 'rail',
    Screen: lazy(() => import('../features/portfolio/PortfolioScreen')),
  },
  {
    id: 'history',
    path: '/history',
    command: 'go.history',
    Icon: IconHistory,
    place: 'foot',
    Screen: lazy(() => import('../features/history/HistoryScreen')),
  },
  {
    id: 'settings',
    path: '/settings',
    command: 'go.settings',
    Icon: IconSettings,
    place: 'foot',
    Screen: lazy(() => import('../features/settings/SettingsScreen')),
  },
];

export function areaName(text: Catalogue, area: Area): string {
  return text.frame.areas[area.id];
}

/** Where each kind of record is shown: links, search hits and the palette all ask here. */
export const routeTo = {
  guide: (id: string, anchor?: string) =>
    `/guides/${encodeURIComponent(id)}${anchor ? `/${encodeURIComponent(anchor)}` : ''}`,
  guideImport: () => '/guides/import',
  credential: (id: string) => `/credentials/${encodeURIComponent(id)}`,
  activity: (id: string) => `/ce-log/${encodeURIComponent(id)}`,
  portfolioItem: (kind: string) => `/portfolio/${encodeURIComponent(kind)}`,
  evidenceLibrary: () => '/portfolio/evidence',
  evidence: (id: string) => `/portfolio/evidence/${encodeURIComponent(id)}`,
  person: () => '/settings',
} as const;
