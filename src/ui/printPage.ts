/** Opens the browser's print window on what stands on the page. */
export function printPage(): void {
  print();
}
