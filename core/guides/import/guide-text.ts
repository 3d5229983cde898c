import { AppError } from '#core/contract/errors';
import { guideFileFormat } from '#core/guides/export/export-guide';
import { type Guide, guideSchema } from '#core/guides/guide';
import { type SectionsProblem, sectionsProblem } from '../sound-sections';
import { isNestedTooDeep } from './json-depth';

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const notValid = (problem: string) =>
  new AppError('damaged-file', `This guide file does not hold a guide (${problem}).`, {
    key: 'guide-file-not-valid',
    problem,
  });

function sectionsSentence({ why, index, section }: SectionsProblem): string {
  if (why === 'twice') return `sections.${index}.id: “${section.id}” is used twice`;
  if (why === 'id') return `sections.${index}.id: none, or too long`;
  return `sections.${index}.parentId: “${section.parentId}” does not come before it`;
}

/** The guide inside an envelope `{ format, version, guide }`; the data itself where it has none. */
function unwrap(data: unknown): unknown {
  if (!isObject(data) || data.format !== guideFileFormat.format) return data;
  const { version } = data;
  if (typeof version === 'number' && version > guideFileFormat.version) {
    throw new AppError(
      'unsupported',
      'This guide file was written by a newer Pathbook. Update Pathbook to read it.',
      {
        key: 'guide-file-newer',
        version,
      },
    );
  }
  if (version !== guideFileFormat.version) throw notValid('version: not a version of guide files');
  return data.guide;
}

/**
 * Reads a guide of our own from the text of its JSON file, bare or in its envelope, and checks it against the guide schema.
 *
 * @throws AppError `damaged-file`: no JSON (`guide-file-no-json`), or JSON that is no guide (`guide-file-not-valid`, with
 * the first problem in `details.problem`); `unsupported`: written by a newer version (`guide-file-newer`).
 */
export function parseGuideJson(text: string): Guide {
  if (isNestedTooDeep(text)) throw notValid('the file: lists in lists, deeper than a guide has them');
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new AppError(
      'damaged-file',
      'This guide file cannot be read: it is not valid JSON.',
      { key: 'guide-file-no-json' },
      { cause },
    );
  }
  const result = guideSchema.safeParse(unwrap(data));
  if (!result.success) {
    const [issue] = result.error.issues;
    const place =
      issue === undefined || issue.path.length === 0 ? 'the file' : issue.path.map(String).join('.');
    throw notValid(`${place}: ${issue?.message ?? 'not a guide'}`);
  }
  if (result.data.title.trim() === '') throw notValid('title: a guide needs one');
  const problem = sectionsProblem(result.data.sections);
  if (problem !== undefined) throw notValid(sectionsSentence(problem));
  return result.data;
}
