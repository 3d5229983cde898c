import type { Mark } from '#core/contract/marks';

type MarkPart = Partial<Omit<Mark, 'anchor'>> & { anchor?: Partial<Mark['anchor']> };

/** A highlight in the core functions of the small guide; a test names only what it is about. */
export const aMark = ({ anchor, ...part }: MarkPart = {}): Mark => {
  const sectionId = anchor?.sectionId ?? 'core';
  return {
    id: 'mark-1',
    personId: 'person-1',
    guideId: 'guide-1',
    guideTitle: 'Echo Technician',
    kind: 'highlight',
    text: '',
    place: { state: 'there', sectionId },
    createdAt: '2027-02-01T09:00:00.000Z',
    updatedAt: '2027-02-01T09:00:00.000Z',
    ...part,
    anchor: {
      sectionId,
      heading: 'Core Functions of the Echo Technician Role',
      quote: 'They find the right window between two ribs.',
      before: '',
      after: '',
      sectionHash: '0000000000000000',
      ...anchor,
    },
  };
};
