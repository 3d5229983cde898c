import { z } from 'zod';
import { guideFileFormat } from '#core/guides/export/export-guide';
import { guideSchema } from './guide';

/**
 * The JSON schema of our guide files, as it is published: the envelope `{ format, version, guide }`. What a file may
 * hold beside is passed over when it is read.
 */
export function guideJsonSchema(): Record<string, unknown> {
  const { format, version } = guideFileFormat;
  const file = z.object({
    $schema: z.string().optional(),
    format: z.literal(format),
    version: z.literal(version),
    guide: guideSchema,
  });
  return {
    ...z.toJSONSchema(file, { io: 'input' }),
    title: 'Pathbook guide',
    description:
      'A career guide for one occupation: facts with their sources, sections, and what was understood of them.',
  };
}
