/** The compass of the brand, drawn in the text's colour. */
export function Logo() {
  return (
    <svg className="logo" width="26" height="26" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path
        d="M12 4.5 14.6 12 12 19.5 9.4 12z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      />
      <path d="M12 4.5 14.6 12H9.4z" fill="currentColor" />
    </svg>
  );
}
