let asked: Promise<boolean | null> | null = null;

/**
 * Asks the browser to keep what is stored even when space runs short; once a
 * visit, since some browsers show the user a question. True: it will; false:
 * it may not; null: this browser cannot say (or the context is not secure).
 */
export function askDurability(): Promise<boolean | null> {
  asked ??= ask();
  return asked;
}

async function ask(): Promise<boolean | null> {
  const storage: StorageManager | undefined = navigator.storage;
  if (typeof storage?.persist !== 'function') return null;
  try {
    return (await storage.persisted()) || (await storage.persist());
  } catch {
    return null;
  }
}
