/** A dossier as JSON: sixty respondents, those of three peer poles, two years; made from the example's file. */
export function largeDossier(exampleFile: string): object;
