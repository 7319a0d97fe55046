import { useTranslation } from 'react-i18next';
import type { Invitation } from '#core/exchange.ts';
import { profileFields } from '#core/invitation.ts';
import { localize } from '#core/localized.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { formatDay } from '#i18n/format.ts';
import { currentLanguage, type Texts } from '#i18n/i18n.ts';
import { profileWords } from './profileWords.ts';
import { ruleWords } from './ruleWords.ts';

/** Just what leaves with the invitation, read from the invitation itself. */
export function InvitePreview({
  invitation,
  index,
  whom,
}: {
  invitation: Invitation;
  index: ReferentialIndex;
  whom: string;
}) {
  const { t } = useTranslation('workshop');
  const { t: work } = useTranslation('work');
  const language = currentLanguage();
  const { context, customReferential, minutes } = invitation;
  const shorter: unknown = invitation['indicators'];
  const asked = Array.isArray(shorter) ? shorter.length : index.indicators.length;
  const title = localize(index.referential.title, language).text;
  const framing = [
    ['pole', invitation.poleName],
    ['diagnosis', `${invitation.title}, ${formatDay(invitation.date, language)}`],
    ['whom', whom],
    ['questions', t('preview.asked', { count: asked, title, minutes: Math.round(minutes ?? 0) })],
    ['names', t(`names.promise.${invitation.names}`)],
    ['rule', ruleWords(t, invitation.rule, index.levels.length)],
    ...(invitation.round > 1 ? [['round', t('preview.second')] as const] : []),
    ...(invitation.askedPole
      ? [['askedPole', t('preview.askedPoleText', { pole: invitation.askedPole })] as const]
      : []),
    ...(invitation.reciprocal
      ? [['reciprocal', looksWords(invitation.reciprocal, t)] as const]
      : []),
    ...(customReferential ? [['copy', t('preview.copyText')] as const] : []),
  ] as const;
  const profile = profileFields.flatMap((field) => {
    const words = context.pole && profileWords({ workshop: t, work }, field, context.pole);
    return words ? [{ field, words }] : [];
  });
  const labelOf = (id: string) =>
    localize(index.indicatorById.get(id)?.indicator.label ?? { fr: id }, language);
  const levelOf = (level: string | null) => {
    const found = index.levels.find(({ id }) => id === level);
    return found ? localize(found.label, language).text : t('preview.noAgreement');
  };
  const evidence = Object.entries(context.evidence);
  const shared = Object.entries(context.shared ?? {});
  return (
    <details className="invite-preview">
      <summary>{t('preview.title')}</summary>
      <dl>
        {framing.map(([key, words]) => (
          <div key={key}>
            <dt>{t(`preview.${key}`)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        {profile.map(({ field, words }) => (
          <div key={field}>
            <dt>{work(`pole.${field}`)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        {evidence.map(([id, text]) => {
          const label = labelOf(id);
          return (
            <div key={id}>
              <dt lang={label.language}>{label.text}</dt>
              <dd className="invite-text">{text}</dd>
            </div>
          );
        })}
        {shared.map(([id, { level }]) => {
          const label = labelOf(id);
          return (
            <div key={`shared/${id}`}>
              <dt lang={label.language}>{label.text}</dt>
              <dd>
                <span className="aside-text">{t('preview.agreed')}</span> {levelOf(level)}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="aside-text">
        {t(shared.length > 0 ? 'preview.levelsOnly' : 'preview.nothingElse')}
      </p>
    </details>
  );
}

function looksWords(
  { title, looks }: NonNullable<Invitation['reciprocal']>,
  t: Texts<'workshop'>,
): string {
  const said = looks.map(({ by, at }) => t('preview.look', { by, at }));
  return t('preview.reciprocalText', { title, looks: said.join(' · ') });
}
