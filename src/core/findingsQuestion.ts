/**
 * Whether a question is open. A group that is asked « Avons-nous une charte ? »
 * answers yes and goes on; asked « Comment nous servons-nous de nos valeurs ? »
 * it talks. The rubric then says where that puts it, which no yes or no could.
 */

/** What opens an answer, wherever it stands; without one, a question asks for a yes or a no. */
const asking: Readonly<Record<string, RegExp>> = {
  // « que », « qui », « où », « quand » also join clauses: they ask only at the head of one.
  fr: word(
    "comment|pourquoi|combien|quoi|(?:au|aux|du|des|la|le|les)?quel(?:le)?s?|(?<=^|[,:;.…?] )(?:(?:à|de|par|pour|avec|sur|chez|en|vers|contre|sans|selon|auprès de) )?(?:qui|que|où|d'où|quand)|(?<=^|[,:;.…?] |\\bet )qu(?=')",
  ),
  en: word('how|what|which|who|whom|whose|where|when|why|whatever'),
};

/** What asks for a yes or a no, when it comes before any of the words above. */
const closing: Readonly<Record<string, readonly RegExp[]>> = {
  fr: [
    // « Est-ce que nous… », « N'est-ce pas… »: the plainest yes-no question there is.
    word("(?:n')?est-ce"),
    // « Avons-nous », « Sommes-nous », « Faisons-nous », « Savons-nous »: a verb turned round before its subject.
    word("[\\p{L}']+-nous"),
    // « Y a-t-il », « A-t-on », « Existe-t-il », « Le pôle a-t-il »: the same with the t that joins the vowels.
    word("[\\p{L}']+-t-(?:il|elle|on|ils|elles)"),
    // « Est-il », « Peut-on », « Les membres sont-ils », « Êtes-vous »: the same without it.
    word("[\\p{L}']+-(?:il|ils|elle|elles|on|vous|tu|je)"),
    // « Oui ou non, … »: says itself what it wants.
    word('oui ou non'),
  ],
  en: [
    // "Do we", "Is there", "Have our members", "Can anyone": an auxiliary before its subject.
    /(?:^|[,:;.…?] )(?:do|does|did|is|are|was|were|am|has|have|had|can|could|will|would|shall|should|may|might|must|don't|doesn't|didn't|isn't|aren't|haven't|hasn't|can't)(?![\p{L}'])/u,
    // "Yes or no, …": says itself what it wants.
    word('yes or no'),
  ],
};

/**
 * The words that make a question one of yes or no, as they stand in it; null
 * for an open question, and in languages that are not known here. Words alone
 * cannot decide every sentence: it is advice.
 */
export function closedOpening(question: string, language: string): string | null {
  const open = asking[language];
  if (!open) return null;
  // One case and one apostrophe, so that places stay where they are.
  const plain = question.toLowerCase().replaceAll('’', "'").replace(/\s/g, ' ');
  const openAt = plain.search(open);
  const closed = (closing[language] ?? [])
    .map((pattern) => pattern.exec(plain))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index)[0];
  if (closed && (openAt < 0 || closed.index < openAt)) {
    const from = closed.index + (/^[^\p{L}]+/u.exec(closed[0])?.[0].length ?? 0);
    return question.slice(from, closed.index + closed[0].length);
  }
  return openAt < 0 ? firstWords(question) : null;
}

function word(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${alternatives})(?![\\p{L}-])`, 'u');
}

function firstWords(question: string): string {
  return question.trim().split(/\s+/).slice(0, 3).join(' ');
}
