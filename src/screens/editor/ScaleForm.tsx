import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import { limits } from '#core/limits.ts';
import type { Referential } from '#core/referential.ts';
import { addLevel, moveLevel, removeLevel } from '#core/referentialEditScale.ts';
import type { Language } from '#i18n/i18n.ts';
import { edit } from '#state/referentialEditing.ts';
import { useFields } from './fields.ts';
import { NodeFields } from './NodeFields.tsx';
import { RowActs } from './Rows.tsx';
import { Texts } from './Texts.tsx';

/** The levels, lowest first: their names, their order, how many. */
export function ScaleForm({
  referential,
  languages,
}: {
  referential: Referential;
  languages: readonly Language[];
}) {
  const { t } = useTranslation('editor');
  const { scale } = referential;
  const values = useMemo(() => ({ scale }), [scale]);
  return (
    <NodeFields node={null} values={values} languages={languages}>
      <p className="aside-text">{t('fields.levelText')}</p>
      <Levels referential={referential} />
    </NodeFields>
  );
}

function Levels({ referential }: { referential: Referential }) {
  const { t } = useTranslation('editor');
  const { focus } = useFields();
  const { levels } = referential.scale;
  const full = levels.length >= limits.levelsMax;
  return (
    <>
      {levels.map((level, place) => {
        const label = t('fields.level', { number: place + 1 });
        return (
          <div key={level.id} className="row-of">
            <div className="level-row">
              <LevelGlyph level={place} levels={levels.length} />
              <div>
                <Texts path={`scale.levels.${place}.label`} label={label} />
                <Texts
                  path={`scale.levels.${place}.description`}
                  label={t('fields.levelDescription', { number: place + 1 })}
                  lines={2}
                />
              </div>
            </div>
            <RowActs
              label={label}
              first={place === 0}
              last={place === levels.length - 1}
              removable={levels.length > limits.levelsMin}
              onMove={(step) => {
                edit((present) => moveLevel(present, level.id, step), level.id);
                focus(`scale.levels.${place + step}`);
              }}
              onRemove={() => {
                edit((present) => removeLevel(present, level.id), level.id);
                focus(`scale.levels.${Math.max(0, place - 1)}`);
              }}
            />
          </div>
        );
      })}
      <button
        type="button"
        className="button"
        disabled={full}
        onClick={() => {
          edit((present) => addLevel(present).referential, null);
          focus(`scale.levels.${levels.length}`);
        }}
      >
        {t('fields.addLevel')}
      </button>
      {full && <p className="aside-text">{t('move.full', { limit: limits.levelsMax })}</p>}
    </>
  );
}
