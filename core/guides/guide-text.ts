import { AppError } from '#core/contract/errors';
import { type Guide, guideSchema } from './guide';

/**
 * Reads a guide of our own from the text of its JSON file and checks it against the guide schema.
 *
 * @throws AppError `damaged-file`: no JSON (`guide-file-no-json`), or JSON that is no guide (`guide-file-not-valid`, with
 * the first problem in `details.problem`).
 */
export function parseGuideJson(text: string): Guide {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new AppError(
      'damaged-file',
      'This guide file cannot be read: it is not valid JSON.',
      { key: 'guide-file-no-json' },
      { cause },
    );
  }
  const result = guideSchema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place =
    issue === undefined || issue.path.length === 0 ? 'the file' : issue.path.map(String).join('.');
  const problem = `${place}: ${issue?.message ?? 'not a guide'}`;
  throw new AppError('damaged-file', `This guide file does not hold a guide (${problem}).`, {
    key: 'guide-file-not-valid',
    problem,
  });
}
