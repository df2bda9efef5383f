/** As much XML as a splits file needs: elements, attributes, text, CDATA, comments and the five entities. No DTD. */

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** all text directly inside, trimmed */
  text: string;
}

/** Deeper than any splits file, and shallow enough for any stack. */
const MOST_DEPTH = 64;

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
    if (Number.isNaN(code)) return Object.hasOwn(entities, name) ? entities[name]! : whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

export const escapeXml = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them, however they are written
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (c) => escapes[c]!);
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [name, unescapeXml(double ?? single!)]);
  return Object.fromEntries(found);
}

/** The root element. Throws an Error that names the line. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const fail = (what: string): never => {
    throw new Error(`line ${text.slice(0, at).split('\n').length}: ${what}`);
  };
  TOKEN.lastIndex = at;
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    if (token.index !== at) break;
    const [whole, cdata, closes, opens, attributes, empty] = token;
    const parent = open.at(-1)!;
    if (closes !== undefined) {
      if (open.length === 1 || parent.name !== closes) fail(`</${closes}> closes nothing that is open`);
      parent.text = parent.text.trim();
      open.pop();
    } else if (opens !== undefined) {
      const element = { name: opens, attributes: attributesOf(attributes!), children: [], text: '' };
      parent.children.push(element);
      if (empty === '') open.push(element);
      if (open.length > MOST_DEPTH) fail(`elements lie more than ${MOST_DEPTH} deep`);
    } else if (cdata !== undefined) {
      parent.text += cdata;
    } else if (!whole.startsWith('<')) {
      parent.text += unescapeXml(whole);
    }
    at = TOKEN.lastIndex;
  }
  if (at < text.length) fail('this is not XML that a splits file holds');
  if (open.length > 1) fail(`<${open.at(-1)!.name}> is never closed`);
  if (root.children.length !== 1) fail('there must be one element that holds all others');
  return root.children[0]!;
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];
