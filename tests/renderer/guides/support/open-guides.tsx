import { screen } from '@testing-library/react';
import { AppError } from '#core/contract/errors';
import type { Reading } from '#core/contract/reading';
import type { Guide } from '#core/guides/guide';
import GuidesScreen from '../../../../renderer/features/guides/GuidesScreen';
import { type RenderOptions, renderWithApp } from '../../support/render-with-app';
import { summaryOf } from './guides';

export const importedAt = '2027-01-15T12:00:00.000Z';

/** How far a person is with a guide: nowhere, unless the test says otherwise. */
export const aReading = (part: Partial<Reading> = {}): Reading => ({
  personId: 'person-1',
  guideId: 'guide-1',
  position: null,
  secondsRead: 0,
  sections: [],
  changes: [],
  lastReadAt: null,
  ...part,
});

/** Opens the guides with a host that has these and on which the person has done nothing yet. */
export function openGuides(guides: readonly Guide[], options: RenderOptions = {}) {
  return renderWithApp(<GuidesScreen />, {
    route: '/guides',
    ...options,
    answers: {
      'guides.list': () =>
        guides.map((guide) => summaryOf(guide, guide.origin === 'imported' ? importedAt : undefined)),
      'guides.get': ({ id }) => {
        const guide = guides.find((one) => one.id === id);
        if (!guide) throw new AppError('not-found', 'There is no such guide.');
        return guide;
      },
      'reading.get': ({ personId, guideId }) => aReading({ personId, guideId }),
      'reading.record': ({ personId, guideId }) => aReading({ personId, guideId }),
      'reading.list': () => [],
      'rungs.list': () => [],
      'pay.list': () => [],
      'marks.list': () => [],
      ...options.answers,
    },
  });
}

export const article = () => screen.findByRole('article', { name: 'Echo Technician' });
