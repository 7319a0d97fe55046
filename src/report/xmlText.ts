// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot hold
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text as an Office file can hold it: what XML has no place for is shown as □, as in the PDF. */
export function xmlText(text: string): string {
  return text.replace(notInXml, '□').normalize('NFC');
}
