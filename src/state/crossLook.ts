import { createStore } from 'zustand/vanilla';
import type { CrossFilter } from '#core/crossFilter.ts';

/** How somebody looks at Regards croisés: what it is narrowed to, as pictures or as a table. */
export interface CrossLook {
  filter: CrossFilter;
  as: 'map' | 'table';
}

export const firstLook: CrossLook = { filter: { order: 'agenda' }, as: 'map' };

/** By assessment, as long as the page lasts: it is nobody’s work, and no part of a dossier. */
export const crossLookStore = createStore<Readonly<Record<string, CrossLook>>>(() => ({}));
