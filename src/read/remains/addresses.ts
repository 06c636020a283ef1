/** Names that only a network of one's own knows. */
const ownNames = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|intra|lan|corp|home\.arpa)$/u;

const ownNetworks = [
  /^(?:0|10|127)\./u,
  /^192\.168\./u,
  /^172\.(?:1[6-9]|2\d|3[01])\./u,
  /^169\.254\./u,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./u,
];

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';

/** What parts an address from what stands behind it: separators of cells and lists, quotes and brackets. */
const parting = '\\s<>"\'`()\\[\\]{}|,;“”‘’«»「」『』《》〈〉【】（）［］，；、';

/** A stretch of an address; marks at its end belong to the sentence. */
const stretch = `[^${parting}]*[^${parting}.:!?…·]`;

/**
 * Addresses as they are written: with a scheme, or bare where they can be nothing else: a machine's own name, four
 * numbers of a network, a folder of a machine or of a network.
 */
export const addresses = new RegExp(
  [
    `(?<!\\]\\()file:[\\\\/]{1,3}${stretch}`,
    `(?:https?|ftp|wss?)://(?:[^/@${parting}]*@)?(?:\\[[\\da-f:.%]+\\](?:${stretch})?|${stretch})`,
    '(?<![\\w.-])localhost(?![\\w-])(?::\\d+)?',
    `(?<![\\w.])(?:10|127|172|192|169|0)(?:\\.${octet}){3}(?![\\w.]*\\d| ?(?:호|판|절|조|항|버전)(?![가-힣]{2}))`,
    '(?<![\\w.@-])[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:local|internal|intranet|lan|corp)(?![\\w-]|\\.\\w)',
    `(?<!\\\\)\\\\{2,4}[\\p{L}\\d_.-]+\\\\{1,2}(?!\\\\)${stretch}`,
    `(?<![\\w.:/\\]\\p{L}])/(?:home|Users|Volumes|mnt)/${stretch}`,
    `(?<![A-Za-z])[A-Za-z]:/(?=[^/${parting}]+/)${stretch}`,
    `(?<![A-Za-z])[A-Za-z]:\\\\{1,2}(?=[\\p{L}\\d])[^${parting}]${stretch}`,
  ].join('|'),
  'giu',
);

/** Four numbers of a network may be those of a release or of a rule as well: `제10.1.2.3호`, `버전 10.2.3.4`. */
const ofRelease = /(?:제 ?|버전 ?|판 ?|릴리스 ?|펌웨어 ?|\b(?:v|ver\.?|version|release) ?)$/iu;

/** Whether an address leads nowhere but within an office: to a machine, a network or a file of one's own. */
export function isOwnAddress(text: string, before = ''): boolean {
  if (/^(?:file:|\\\\|[a-z]:[\\/]|\/)/iu.test(text)) return true;
  if (/^[\d.]+$/u.test(text) && ofRelease.test(before)) return false;
  const [, scheme, authority = ''] = /^(?:([a-z]+):\/\/)?(?:[^@/]*@)?([^/?#]*)/iu.exec(text) ?? [];
  const host = hostOf(authority);
  if (host === '') return false;
  if (/^\[/u.test(host)) return isOwnIpv6(host.slice(1, -1));
  if (/^[\d.]+$/u.test(host)) return host.split('.').length === 4 && ownNetworks.some((network) => network.test(host));
  return ownNames.test(host) || (scheme !== undefined && !host.includes('.'));
}

/** The host as browsers read it, numbers of other bases and Korean behind the address considered. */
function hostOf(authority: string): string {
  const ascii = /^(?:\[[^\]]*\]|[\w.-]+)/u.exec(authority)?.[0] ?? authority;
  const isKorean = ascii !== authority && /\p{L}\.[a-z\p{L}]{2,}/u.test(authority);
  try {
    return new URL(`http://${isKorean ? authority : ascii}`).hostname.replace(/\.$/u, '');
  } catch {
    return '';
  }
}

/** None, one's own machine, link-local, of one's own network, or any of those of version 4. */
function isOwnIpv6(address: string): boolean {
  const [, high = '', low = ''] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/u.exec(address) ?? [];
  if (high === '') return address === '::' || address === '::1' || /^(?:fe[89ab]|f[cd])/u.test(address);
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  const mapped = [a >> 8, a & 255, b >> 8, b & 255].join('.');
  return ownNetworks.some((network) => network.test(mapped));
}
