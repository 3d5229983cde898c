import { createHash } from 'node:crypto';
import { guideTextMaxBytes } from '#core/contract/choices';
import { AppError } from '#core/contract/errors';
import type { Guide, GuideContent } from '#core/guides/guide';
import { slugOf } from '#core/guides/slug';
import { sectionsProblem } from '#core/guides/sound-sections';
import type { HandlerContext } from './handler';
import { guideOf } from './records';

/** The hash of what a guide says, section by section: another one is another wording, to be told to those who read it. */
export function contentHashOf(guide: Pick<Guide, 'sections'>): string {
  return createHash('sha256').update(JSON.stringify(guide.sections)).digest('hex');
}

/** The imported guide with this id; one that ships with Pathbook is a `conflict`, since it stays as it is. */
export function ownGuideOf(context: HandlerContext, id: string): Guide {
  const guide = guideOf(context, id);
  if (guide.origin === 'imported') return guide;
  throw new AppError(
    'conflict',
    'This guide is part of Pathbook and stays as it is. Make a copy to change it.',
    { key: 'guide-is-bundled', id },
  );
}

/** A guide as its author wrote it here on this day. Refused where it would be no guide that can be read or linked to. */
export function writtenGuide(
  content: GuideContent,
  made: { id: string; editedOn: string; writtenHere: boolean },
): Guide {
  assertSize(content);
  assertSections(content.sections);
  const title = content.title.trim();
  if (title === '')
    throw new AppError('invalid-input', 'A guide needs a title.', { key: 'guide-needs-title' });
  return {
    ...content,
    title,
    id: made.id,
    slug: slugOf(title, 'guide'),
    origin: 'imported',
    ...(made.writtenHere ? { writtenHere: true } : {}),
    editedOn: made.editedOn,
  };
}

function assertSize(content: GuideContent): void {
  if (Buffer.byteLength(JSON.stringify(content)) <= guideTextMaxBytes) return;
  throw new AppError('too-large', 'The guide is longer than 2 MB. Nothing was stored: make it shorter.', {
    key: 'guide-content-too-large',
    maxBytes: guideTextMaxBytes,
  });
}

function assertSections(sections: GuideContent['sections']): void {
  const problem = sectionsProblem(sections);
  if (problem === undefined) return;
  const { heading, id } = problem.section;
  if (problem.why !== 'parent') {
    throw new AppError('invalid-input', 'Two sections of the guide have the same id, or one has none.', {
      key: 'guide-sections-not-unique',
      sectionId: id.slice(0, 300),
    });
  }
  throw new AppError('invalid-input', `“${heading}” belongs under a section that does not come before it.`, {
    key: 'guide-section-parent-unknown',
    sectionId: id,
    heading,
  });
}
