import type { NodeName } from './nodeName.ts';

/** An indicator or an objective by its mark and its label, in the ink of its goal; anything else by its name. */
export function Node({ mark, label, lang, goal }: NodeName) {
  return (
    <span className={goal === null ? 'node' : `node goal-${goal}`}>
      {mark && <b className="node-mark">{`${mark} `}</b>}
      <span lang={lang}>{label}</span>
    </span>
  );
}
