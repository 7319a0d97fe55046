/** Who takes the files that are dropped into the window: the screen that asked for them last. */
export type TakeFiles = (files: readonly File[]) => void;

let takers: readonly TakeFiles[] = [];

/** Files dropped from now on are this screen’s. Returns how to stop. */
export function claimFiles(take: TakeFiles): () => void {
  takers = [...takers, take];
  return () => {
    takers = takers.filter((one) => one !== take);
  };
}

/** Null: nobody asked for them. */
export function fileTaker(): TakeFiles | null {
  return takers.at(-1) ?? null;
}
