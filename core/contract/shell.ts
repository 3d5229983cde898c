import { z } from 'zod';
import { query } from './procedure';
import { nothing, shortText } from './values';

/** What only the desktop shell can do. In the browser shell these answer `unsupported`, and the page does it itself. */
export const shellProcedures = {
  /** Asks where to save, then writes the file. `saved` is false where the person cancelled. */
  'shell.saveFile': query(
    z.strictObject({ suggestedName: shortText, bytesBase64: z.string() }),
    z.object({ saved: z.boolean() }),
  ),
  /** Asks, naming the address, then opens an https link in the system's browser. Other schemes: `unsupported`. */
  'shell.openExternal': query(
    z.strictObject({ url: z.string().max(2_000) }),
    z.object({ opened: z.boolean() }),
  ),
  /**
   * Asks where to save, then writes what the window shows, as it would be printed, as a PDF with an outline and tags.
   * `saved` is false where the person cancelled.
   */
  'shell.savePdf': query(z.strictObject({ suggestedName: shortText }), z.object({ saved: z.boolean() })),
  /**
   * Opens the system's print dialog for what the window shows; `printed` is false where the person
   * cancelled.
   */
  'shell.print': query(nothing, z.object({ printed: z.boolean() })),
};
