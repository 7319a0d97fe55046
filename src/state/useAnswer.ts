import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Invitation } from '#core/exchange.ts';
import { referentialKey } from '#core/referential.ts';
import type { Result } from '#core/result.ts';
import { type Answer, answerStore, type OpenAnswer, openAnswer } from './answers.ts';
import {
  loadReferential,
  type ReferentialState,
  referentialStore,
  stateKey,
} from './referentials.ts';
import { sentJson } from './sending.ts';
import { type PackError, type Ways, waysFor } from './travelling.ts';

const loading = { status: 'loading' } as const;

/** An answer of this device, opened when it is asked for. */
export function useAnswer(id: string): Pick<OpenAnswer, 'status' | 'answer'> {
  useEffect(() => {
    void openAnswer(id);
    // A hall's network may be gone by the time the answer is shown: what draws it comes now.
    import('#io/qrDrawing.ts').catch(() => undefined);
  }, [id]);
  const status = useStore(answerStore, (open) => (open.id === id ? open.status : 'loading'));
  const answer = useStore(answerStore, (open) => (open.id === id ? open.answer : null));
  return { status, answer };
}

/** Whether something can be taken back of the answer that is open, or said again. */
export function useAnswerSteps(): Pick<OpenAnswer, 'canUndo' | 'canRedo'> {
  const canUndo = useStore(answerStore, (open) => open.canUndo);
  const canRedo = useStore(answerStore, (open) => open.canRedo);
  return { canUndo, canRedo };
}

/** Where saving stands of the answer that is open. */
export function useAnswerSave(): OpenAnswer['save'] {
  return useStore(answerStore, ({ save }) => save);
}

/** The referential that an invitation asks with: the app's own of that key, else the one that came along. */
export function useInvitedReferential(
  invitation: Invitation,
): ReferentialState & { retry: () => void } {
  const { referential, customReferential } = invitation;
  const key = referentialKey(referential);
  const copies = useMemo(
    () => (customReferential ? { [key]: customReferential } : {}),
    [key, customReferential],
  );
  const load = useCallback(() => void loadReferential(referential, copies), [referential, copies]);
  useEffect(load, [load]);
  const state = useStore(referentialStore, ({ states }) => states.get(stateKey(referential)));
  return { ...(state ?? loading), retry: load };
}

/** How an answer can go back; null while it is being packed. */
export function useWaysBack(answer: Answer): Result<Ways, PackError> | null {
  const json = sentJson(answer);
  const [packed, setPacked] = useState<{ json: string; ways: Result<Ways, PackError> } | null>(
    null,
  );
  useEffect(() => {
    let current = true;
    void waysFor('response', json).then((ways) => {
      if (current) setPacked({ json, ways });
    });
    return () => {
      current = false;
    };
  }, [json]);
  return packed?.json === json ? packed.ways : null;
}
