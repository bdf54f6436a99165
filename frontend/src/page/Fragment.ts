/** What stands behind the `#` of the address: browsers never send it to the server. */
export function readFragment(): ReadonlyMap<string, string> {
  return new Map(new URLSearchParams(location.hash.slice(1)));
}

/** Leaves only these parts in the address and in the browser's history. */
export function keepInFragment(names: string[]): void {
  const all = readFragment();
  const keep = names.filter((name) => all.has(name)).map((name) => `${name}=${encodeURIComponent(all.get(name)!)}`);
  history.replaceState(null, "", location.pathname + (keep.length > 0 ? "#" + keep.join("&") : ""));
}
