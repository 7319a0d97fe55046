// Reads pair kerning out of a TrueType font's GPOS table, so that the PDF, whose
// library knows no kerning, can set « Territoire » as its designers drew it.
// Layout: OpenType specification, "GPOS" (PairPos formats 1 and 2, extension lookups).

/** Kerning between characters of a text: [left characters, [right characters, thousandths of an em][]][] */
export function kerningOf(font, characters) {
  const tables = directory(font);
  const glyphs = glyphsOf(font, tables.cmap, characters);
  const unitsPerEm = font.readUInt16BE(tables.head + 18);
  const subtables = kernSubtables(font, tables.GPOS);
  const rows = new Map();
  for (const [left, leftGlyph] of glyphs) {
    const row = new Map();
    for (const [right, rightGlyph] of glyphs) {
      const units = pairValue(font, subtables, leftGlyph, rightGlyph);
      const value = Math.round((units * 1000) / unitsPerEm);
      // Under a hundredth of an em nobody sees it, and the file grows.
      if (Math.abs(value) >= 10) row.set(value, (row.get(value) ?? '') + right);
    }
    if (row.size === 0) continue;
    const key = JSON.stringify([...row].map(([value, rights]) => [rights, value]));
    rows.set(key, (rows.get(key) ?? '') + left);
  }
  return [...rows].map(([row, lefts]) => [lefts, JSON.parse(row)]);
}

function directory(font) {
  const tables = {};
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const at = 12 + 16 * i;
    tables[font.toString('latin1', at, at + 4)] = font.readUInt32BE(at + 8);
  }
  return tables;
}

function glyphsOf(font, cmap, characters) {
  let format4 = 0;
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    if (font.readUInt16BE(at) === 4) format4 = at;
  }
  const count = font.readUInt16BE(format4 + 6) / 2;
  const ends = format4 + 14;
  const starts = ends + 2 * count + 2;
  const deltas = starts + 2 * count;
  const offsets = deltas + 2 * count;
  const glyphs = [];
  for (const character of new Set(characters)) {
    const code = character.codePointAt(0);
    for (let i = 0; i < count; i += 1) {
      if (code > font.readUInt16BE(ends + 2 * i)) continue;
      const start = font.readUInt16BE(starts + 2 * i);
      if (code < start) break;
      const delta = font.readUInt16BE(deltas + 2 * i);
      const offset = font.readUInt16BE(offsets + 2 * i);
      const raw =
        offset === 0 ? code : font.readUInt16BE(offsets + 2 * i + offset + 2 * (code - start));
      if (raw !== 0) glyphs.push([character, (raw + delta) & 0xffff]);
      break;
    }
  }
  return glyphs;
}

function kernSubtables(font, gpos) {
  const features = gpos + font.readUInt16BE(gpos + 6);
  const lookups = gpos + font.readUInt16BE(gpos + 8);
  const wanted = new Set();
  for (let i = 0; i < font.readUInt16BE(features); i += 1) {
    const at = features + 2 + 6 * i;
    if (font.toString('latin1', at, at + 4) !== 'kern') continue;
    const feature = features + font.readUInt16BE(at + 4);
    for (let k = 0; k < font.readUInt16BE(feature + 2); k += 1) {
      wanted.add(font.readUInt16BE(feature + 4 + 2 * k));
    }
  }
  const subtables = [];
  for (const index of [...wanted].sort((a, b) => a - b)) {
    const lookup = lookups + font.readUInt16BE(lookups + 2 + 2 * index);
    const own = [];
    for (let k = 0; k < font.readUInt16BE(lookup + 4); k += 1) {
      let at = lookup + font.readUInt16BE(lookup + 6 + 2 * k);
      let type = font.readUInt16BE(lookup);
      if (type === 9) {
        type = font.readUInt16BE(at + 2);
        at += font.readUInt32BE(at + 4);
      }
      if (type === 2) own.push(at);
    }
    subtables.push(own);
  }
  return subtables;
}

/** The sum over lookups of the first subtable of each that knows the pair. */
function pairValue(font, lookups, left, right) {
  let total = 0;
  for (const subtables of lookups) {
    for (const at of subtables) {
      const value = subtableValue(font, at, left, right);
      if (value === null) continue;
      total += value;
      break;
    }
  }
  return total;
}

function subtableValue(font, at, left, right) {
  const place = coverageIndex(font, at + font.readUInt16BE(at + 2), left);
  if (place < 0) return null;
  const first = font.readUInt16BE(at + 4);
  const second = font.readUInt16BE(at + 6);
  const valueSize = 2 * (bits(first) + bits(second));
  const advance = 2 * bits(first & 3);
  const advanceOf = (value) => ((first & 4) === 0 ? 0 : font.readInt16BE(value + advance));
  if (font.readUInt16BE(at) === 1) {
    const set = at + font.readUInt16BE(at + 10 + 2 * place);
    for (let i = 0; i < font.readUInt16BE(set); i += 1) {
      const record = set + 2 + (2 + valueSize) * i;
      if (font.readUInt16BE(record) === right) return advanceOf(record + 2);
    }
    return null;
  }
  const leftClass = classOf(font, at + font.readUInt16BE(at + 8), left);
  const rightClass = classOf(font, at + font.readUInt16BE(at + 10), right);
  const rights = font.readUInt16BE(at + 14);
  return advanceOf(at + 16 + valueSize * (leftClass * rights + rightClass));
}

function bits(format) {
  let count = 0;
  for (let rest = format; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

function coverageIndex(font, at, glyph) {
  const count = font.readUInt16BE(at + 2);
  if (font.readUInt16BE(at) === 1) {
    for (let i = 0; i < count; i += 1) {
      if (font.readUInt16BE(at + 4 + 2 * i) === glyph) return i;
    }
    return -1;
  }
  for (let i = 0; i < count; i += 1) {
    const range = at + 4 + 6 * i;
    const start = font.readUInt16BE(range);
    if (glyph >= start && glyph <= font.readUInt16BE(range + 2)) {
      return font.readUInt16BE(range + 4) + glyph - start;
    }
  }
  return -1;
}

function classOf(font, at, glyph) {
  if (font.readUInt16BE(at) === 1) {
    const place = glyph - font.readUInt16BE(at + 2);
    return place >= 0 && place < font.readUInt16BE(at + 4)
      ? font.readUInt16BE(at + 6 + 2 * place)
      : 0;
  }
  for (let i = 0; i < font.readUInt16BE(at + 2); i += 1) {
    const range = at + 4 + 6 * i;
    if (glyph >= font.readUInt16BE(range) && glyph <= font.readUInt16BE(range + 2)) {
      return font.readUInt16BE(range + 4);
    }
  }
  return 0;
}
