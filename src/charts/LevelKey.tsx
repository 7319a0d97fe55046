/** Which value is which level, where a picture has only the values. */
export function LevelKey({ levelLabels }: { levelLabels: readonly string[] }) {
  return (
    <ol className="level-key-list">
      {levelLabels.map((label, value) => (
        <li key={label}>
          <b>{value}</b> {label}
        </li>
      ))}
    </ol>
  );
}
