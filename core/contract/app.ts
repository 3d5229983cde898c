import { z } from 'zod';
import { locales, readingSizes, themes } from './choices';
import { command, query } from './procedure';
import { civilDate, nothing } from './values';

/** What runs, and which workbook is open. */
export const appInfoSchema = z.object({
  name: z.string(),
  version: z.string(),
  shell: z.enum(['electron', 'browser']),
  /** Absolute path of the open workbook. */
  storePath: z.string(),
  schemaVersion: z.number().int(),
  /** The civil day in the person's time zone, as the host sees it. */
  today: civilDate,
  platform: z.string(),
  /** True while the sample workbook is open: everything in it is invented and thrown away on closing. */
  isSample: z.boolean(),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

/** Choices that travel with the workbook. Not journaled: undo is for records. */
export const settingsSchema = z.object({
  /** Whether the workbook is one person's own or a counsellor's; null until the first start is done. */
  mode: z.enum(['self', 'counsellor']).nullable(),
  /** The counsellor's own name, in counsellor mode. */
  counsellorName: z.string().max(300).nullable(),
  currentPersonId: z.string().nullable(),
  theme: z.enum(themes),
  locale: z.enum(locales).nullable(),
  /** Percent, 90 to 200. */
  textSize: z.number().int().min(90).max(200),
  /** Percent of the interface's text size, for the text of guides. */
  readingSize: z.number().int().min(readingSizes.smallest).max(readingSizes.largest),
  /** The route that was open last, with its scroll position, so that the next start comes back to it. */
  lastRoute: z.string().max(500).nullable(),
  lastScroll: z.number().min(0),
  /** Shortcuts a person changed, by command id: "mod+k". Null switches a command's shortcut off. */
  shortcuts: z.record(z.string(), z.string().max(40).nullable()),
});
export type Settings = z.infer<typeof settingsSchema>;

export const appProcedures = {
  /** What is running and which workbook is open. */
  'app.info': query(nothing, appInfoSchema),
  /** The settings, each with its default where it was never set. */
  'settings.get': query(nothing, settingsSchema),
  /** Changes the settings named, leaves the others. */
  'settings.set': command(settingsSchema.partial().strict(), settingsSchema),
  /** Builds a fresh sample workbook beside the real one and opens it. */
  'sample.open': command(nothing, appInfoSchema),
  /** Closes the sample workbook, deletes it, and opens the real one again. `conflict` if no sample is open. */
  'sample.close': command(nothing, appInfoSchema),
};
