/** A4, in points (1/72 inch), the unit of everything that is drawn on pages; apart, so that it comes without jsPDF. */
export const sheetSize = { width: 595.28, height: 841.89 } as const;
