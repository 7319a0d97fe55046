import { useEffect } from 'react';
import { useStore } from 'zustand';
import { type AnswerList, answerListStore, listAnswers } from './answerList.ts';

/** The answers on this device, listed when they are asked for. Light: the first screen uses it. */
export function useAnswerList<T>(selector: (list: AnswerList) => T): T {
  useEffect(() => {
    void listAnswers();
  }, []);
  return useStore(answerListStore, selector);
}
