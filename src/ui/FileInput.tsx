import { useId } from 'react';
import './fileInput.css';

/** The button that chooses files on this device, several at once. */
export function FileInput({
  label,
  onFiles,
}: {
  label: string;
  onFiles: (files: readonly File[]) => void;
}) {
  const id = useId();
  return (
    <>
      <input
        id={id}
        type="file"
        multiple
        accept=".json,application/json"
        className="unseen file-input"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file can be chosen again after it was mended.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <label htmlFor={id} className="button">
        {label}
      </label>
    </>
  );
}
