import type { SheetProperties } from './jspdf.ts';

/**
 * What a file says of itself in XMP, the same as in its Info dictionary, and that it is made to
 * be read aloud (ISO 14289-1, 5): title, author, language, tools, day.
 */
export function xmpOf(
  { title, author, subject, keywords, language }: Omit<SheetProperties, 'createdAt' | 'fileId'>,
  { moment, creator, producer }: { moment: string; creator: string; producer: string },
): string {
  const one = (name: string, value: string) =>
    value === '' ? '' : `<${name}>${escaped(value)}</${name}>`;
  const inList = (name: string, kind: 'Alt' | 'Bag' | 'Seq', value: string) => {
    const item = kind === 'Alt' ? '<rdf:li xml:lang="x-default">' : '<rdf:li>';
    return value === ''
      ? ''
      : `<${name}><rdf:${kind}>${item}${escaped(value)}</rdf:li></rdf:${kind}></${name}>`;
  };
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about=""',
    ...Object.entries(schemas).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`),
    '>',
    one('dc:format', 'application/pdf'),
    inList('dc:title', 'Alt', title),
    inList('dc:creator', 'Seq', author),
    inList('dc:description', 'Alt', subject),
    inList('dc:language', 'Bag', language),
    one('pdf:Keywords', keywords),
    one('pdf:Producer', producer),
    one('xmp:CreatorTool', creator),
    one('xmp:CreateDate', moment),
    one('pdfuaid:part', '1'),
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('');
}

const schemas = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
};

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Without what XML cannot hold: control characters and halves of signs. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>]/g, (sign) => signs[sign] ?? '');
}
