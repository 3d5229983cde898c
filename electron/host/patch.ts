/** A value that an update may change: absent leaves it alone, null clears it. */
type Change<Value> = Value | null | undefined;

/** The field after an update, as a part of the record: an object with it, or an empty one where it is cleared. */
export function patched<Name extends string, Value>(
  name: Name,
  change: Change<Value>,
  current: Value | undefined,
): { [Key in Name]?: Value } {
  const value = change === undefined ? current : change;
  return (value === null || value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value };
}

/** An optional text that holds something: an empty one is none. */
export function textOrNone<Text extends string | null | undefined>(text: Text): Text | null {
  return text === '' ? null : text;
}
