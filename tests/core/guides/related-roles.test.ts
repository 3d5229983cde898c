import { describe, expect, test } from 'vitest';
import { guideReadingSeconds, readingSeconds } from '#core/guides/reading-time';
import { findRelated } from '#core/guides/related-roles';
import { aGuide } from '../../renderer/guides/support/guides';

const guides = [
  { id: '1', slug: 'phlebotomist', title: 'Phlebotomist (PBT)' },
  { id: '2', slug: 'mri-technologist', title: 'Magnetic Resonance Technologist (MR)' },
  { id: '3', slug: 'radiologic-technologist', title: 'Radiologic Technologist' },
  { id: '4', slug: 'biomed', title: 'Biomedical Equipment Technician (BMET)' },
  { id: '5', slug: 'biomed-2', title: 'Field Engineer (BMET)' },
];

describe('the guide of a role that another guide names', () => {
  test.each([
    ['Phlebotomists', '1'],
    ['phlebotomist', '1'],
    ['PBT', '1'],
    ['MRI Technologist', '2'],
    ['Radiologic technologists (R.T.)', '3'],
    ['Biomedical-Equipment Technicians', '4'],
    ['Field Engineer (BMET)', '5'],
  ])('%s', (role, id) => {
    expect(findRelated(role, guides)?.id).toBe(id);
  });

  test.each(['BMET', 'Technologist', '', '()', 'Nurse'])('none for %j', (role) => {
    expect(findRelated(role, guides)).toBeUndefined();
  });
});

describe('how long reading takes', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

  test('230 words a minute, heading and all', () => {
    expect(readingSeconds({ heading: 'One', blocks: [{ type: 'paragraph', text: words(229) }] })).toBe(60);
    expect(readingSeconds({ heading: 'One', blocks: [{ type: 'list', items: [words(114), '— …'] }] })).toBe(
      30,
    );
    expect(readingSeconds({ heading: 'Nothing under it', blocks: [] })).toBe(0);
  });

  test('of a guide, its summary and what only its typed fields say', () => {
    const guide = { sections: [], summary: words(115), facts: { salaryBands: [] } };
    expect(guideReadingSeconds(guide)).toBe(30);
    expect(guideReadingSeconds({ ...guide, advice: [words(115)] })).toBe(60);
    expect(guideReadingSeconds(aGuide())).toBeGreaterThan(30);
  });
});
