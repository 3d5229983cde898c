/** The columns of an object that are not null, under the same names: how a row's nulls become absent fields. */
export function withoutNulls<Fields extends { readonly [name: string]: unknown }>(
  fields: Fields,
): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(kept) as { [Name in keyof Fields]?: NonNullable<Fields[Name]> };
}
