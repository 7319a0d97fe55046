import { greyOf } from './grey.ts';
import { goalInk, hairline, ink, inkOfSeries, older, soft, white } from './look.ts';
import type { Colour } from './pen.ts';
import type { ImageInk } from './radarMarks.ts';

/** On paper: the inks of the PDF; without colours, blacks and greys. */
export function onPaper(wanted: ImageInk, blackAndWhite: boolean): Colour {
  return blackAndWhite ? inGrey(wanted) : inColour(wanted);
}

function inColour(wanted: ImageInk): Colour {
  if (typeof wanted === 'object') return goalInk(wanted.goal)[wanted.as];
  return { ink, soft, line: hairline, older, peers: inkOfSeries.peers, sheet: white }[wanted];
}

/** Names and lines as dark as can be: a copier makes greys paler. */
function inGrey(wanted: ImageInk): Colour {
  if (typeof wanted === 'object' && wanted.as === 'tint') return '#f4f4f4';
  if (typeof wanted === 'object' || wanted === 'peers') return greyOf(ink);
  return greyOf(inColour(wanted === 'older' ? 'soft' : wanted));
}
