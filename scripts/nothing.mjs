/**
 * Stands in for the parts of jsPDF that a report never uses: html2canvas, canvg and dompurify
 * (HTML into a PDF) and fast-png (pictures). Together they would weigh 125 kB gzip.
 */
export default undefined;
export const decode = undefined;
