import { useTranslation } from 'react-i18next';
import { formatList } from '#i18n/format.ts';
import { currentLanguage, type Texts } from '#i18n/i18n.ts';
import { Scanner, type ScannerCamera, type ScannerTone } from '#ui/Scanner.tsx';
import { type Sitting, type TakeAnswer, useScanning } from './useScanning.ts';

/** Bringing answers in with the camera, one phone after the other. */
export function ScannerPanel({ take }: { take: TakeAnswer }) {
  const { t } = useTranslation('exchange');
  const sitting = useScanning(take);
  const { camera } = sitting;
  const off = camera.kind === 'closed' || camera.kind === 'failed';
  return (
    <>
      <p className="lead">{t('scanner.lead')}</p>
      <Scanner
        texts={{
          open: t('scanner.open'),
          close: t('scanner.close'),
          picture: t('scanner.picture'),
          choose: t('scanner.choose'),
          sound: t('scanner.sound'),
          takes: t('scanner.takes'),
          none: t('scanner.none'),
          sequences: t('scanner.sequences'),
          forget: t('scanner.forget'),
        }}
        camera={cameraSeen(camera, t)}
        fault={
          camera.kind === 'failed' && (
            <>
              <p>{t(`fault.${camera.fault}`)}</p>
              <p>{t('fault.ways')}</p>
            </>
          )
        }
        video={sitting.video}
        said={saidOf(sitting, t)}
        takes={sitting.takes}
        sequences={sitting.unfinished.map(({ tag, codes, missing }, at) => ({
          tag,
          codes,
          missing,
          heading: t('scanner.sequence', { number: at + 1, count: codes }),
          missingText: t('scanner.missing', { count: missing.length, list: listOf(missing) }),
        }))}
        sound={sitting.sound}
        onToggle={off ? sitting.open : sitting.close}
        onChoose={sitting.choose}
        onSound={sitting.setSound}
        onForget={sitting.forget}
      />
    </>
  );
}

function cameraSeen(camera: Sitting['camera'], t: Texts<'exchange'>): ScannerCamera {
  switch (camera.kind) {
    case 'closed':
    case 'failed':
      return { kind: 'closed' };
    case 'opening':
      return { kind: 'waiting', text: t('scanner.opening') };
    case 'paused':
      return { kind: 'waiting', text: t('scanner.paused') };
    case 'open':
      return {
        kind: 'open',
        chosen: camera.camera,
        mirrored: !camera.back,
        cameras: camera.cameras.map(({ id, label }, at) => ({
          id,
          label: label || t('scanner.unnamed', { number: at + 1 }),
        })),
      };
  }
}

function saidOf({ seen, camera }: Sitting, t: Texts<'exchange'>) {
  if (!seen) {
    return { text: camera.kind === 'open' ? t('scanner.ready') : '', turn: 0, tone: null };
  }
  return { text: wordsOf(seen.scanned, t), turn: seen.turn, tone: toneOf(seen.scanned) };
}

type Scanned = NonNullable<Sitting['seen']>['scanned'];

function wordsOf(scanned: Scanned, t: Texts<'exchange'>): string {
  switch (scanned.kind) {
    case 'whole':
      return t('said.taken', { who: scanned.outcome.who, what: scanned.outcome.what });
    case 'part':
    case 'partAgain': {
      const { missing } = scanned.sequence;
      return t(`said.${scanned.kind}`, { count: missing.length, list: listOf(missing) });
    }
    default:
      return t(`said.${scanned.kind}`);
  }
}

function toneOf(scanned: Scanned): ScannerTone | null {
  switch (scanned.kind) {
    case 'whole':
      return scanned.outcome.tone;
    case 'part':
    case 'partAgain':
      return null;
    default:
      return 'refused';
  }
}

function listOf(places: readonly number[]): string {
  return formatList(places.map(String), currentLanguage());
}
