import { useId, useRef } from 'react';
import './termText.css';

/** A stretch of a text; with what explains it, where it is a term. */
export interface TextSegment {
  text: string;
  term: { term: string; definition: string } | null;
}

/** A text whose terms explain themselves: a press on one opens its definition beside it. */
export function TermText({ segments }: { segments: readonly TextSegment[] }) {
  return segments.map(({ text, term }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text have no other key, and never move.
    term ? <TermButton key={at} text={text} {...term} /> : text,
  );
}

function TermButton({
  text,
  term,
  definition,
}: {
  text: string;
  term: string;
  definition: string;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button ref={button} type="button" className="term" popoverTarget={id}>
        {text}
      </button>
      <span
        id={id}
        popover="auto"
        className="term-definition"
        onBeforeToggle={(event) => {
          if (event.newState === 'open' && button.current)
            placeBeside(button.current, event.currentTarget);
        }}
      >
        <strong>{term}</strong> {definition}
      </span>
    </>
  );
}

/** Below the term where there is room, else above it; never beyond the screen's edges. */
function placeBeside(term: HTMLElement, definition: HTMLElement): void {
  const { left, top, bottom } = term.getBoundingClientRect();
  const { innerWidth, innerHeight } = term.ownerDocument.defaultView ?? {
    innerWidth: 0,
    innerHeight: 0,
  };
  const { style } = definition;
  style.setProperty('--left', `${Math.max(12, Math.min(left, innerWidth - 372))}px`);
  const below = bottom < innerHeight * 0.6;
  style.setProperty('--top', below ? `${bottom + 6}px` : 'auto');
  style.setProperty('--bottom', below ? 'auto' : `${innerHeight - top + 6}px`);
}
