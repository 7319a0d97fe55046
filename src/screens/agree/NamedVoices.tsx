import { useTranslation } from 'react-i18next';
import type { CrossIndicator } from '#core/crossViews.ts';
import { localize } from '#core/localized.ts';
import { formatList } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Comments } from './Comments.tsx';
import type { PartProps } from './Workshop.tsx';

/** Where people chose to be named: who stands at which level. Else what was written, as on the wall. */
export function NamedVoices({ table, index, one }: PartProps & { one: CrossIndicator }) {
  const { t } = useTranslation('agree');
  const language = currentLanguage();
  const id = one.node.indicator.id;
  const people = table.views.groups.flatMap((group) => group.people ?? []);
  const nameOf = ({ name, organisation }: (typeof people)[number]) =>
    name || organisation || t('animator.unnamed');
  const levels = index.levels.flatMap((level) => {
    const here = people.filter(({ marks }) => {
      const mark = marks.get(id);
      return typeof mark === 'object' && mark?.id === level.id;
    });
    return here.length > 0 ? [{ level, here }] : [];
  });
  const names = new Map(people.map((person) => [person.voice, nameOf(person)]));
  return (
    <>
      {levels.length > 0 && (
        <dl className="named">
          {levels.map(({ level, here }) => (
            <div key={level.id}>
              <dt>{localize(level.label, language).text}</dt>
              <dd>{formatList(here.map(nameOf), language)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Comments
        comments={one.comments}
        all
        onAll={null}
        shortcuts={false}
        nameOf={(voice) => names.get(voice) ?? t('animator.unnamed')}
      />
    </>
  );
}
