/** What a button carries that is about one version of something: its id and version, nothing else. */
export function versionValue({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}:${version}`;
}

/** Reads what `versionValue` wrote; the version is NaN where the value is not of that form. */
export function readVersionValue(value: string): { readonly id: string; readonly version: number } {
  const at = value.lastIndexOf(':');
  return { id: value.slice(0, at), version: Number(value.slice(at + 1)) };
}
