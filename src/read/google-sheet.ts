const SHEETS = /^\/spreadsheets\/(?:u\/\d+\/)?d\/(e\/)?([\w-]+)(?:\/([^/]*))?/;

/**
 * The address at which Google serves a sheet as CSV: of the link from the address bar or the “Share” button, of a
 * sheet that was published to the web, or of one that is CSV already. Any other address stays what it is.
 *
 * @param address absolute; the tab that `gid` names is kept
 */
export function csvAddress(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  const [, published, id, page] = url.hostname === 'docs.google.com' ? (SHEETS.exec(url.pathname) ?? []) : [];
  if (!id) return address;
  const gid = url.searchParams.get('gid') ?? /\bgid=(\d+)/.exec(url.hash)?.[1];
  const isText = /^[ct]sv$/.test(url.searchParams.get(published ? 'output' : 'format') ?? '');
  if (isText || page === 'gviz') return address;
  const csv = new URL(`/spreadsheets/d/${published ?? ''}${id}/${published ? 'pub' : 'export'}`, url);
  csv.searchParams.set(published ? 'output' : 'format', 'csv');
  if (gid) csv.searchParams.set('gid', gid);
  if (gid && published) csv.searchParams.set('single', 'true');
  return csv.href;
}

/** Whether an address, or one that it led to, is Google’s: a sheet, or the page to sign in. */
export function isGoogle(address: string): boolean {
  return /^https:\/\/(?:docs|accounts)\.google\.com\//.test(address);
}
