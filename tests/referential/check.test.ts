import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Referential } from '#core/referential.ts';
import { checkReferentials } from '../../scripts/referentialCheck.ts';
import { the } from '../fixtures/builders.ts';
import { aFlawlessReferential } from '../fixtures/flawless.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'referentials-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const flawless = aFlawlessReferential();
const entry = {
  key: 'test-1',
  file: 'test-1.json',
  title: flawless.title,
  goals: 2,
  objectives: 3,
  indicators: 5,
};

function write(name: string, value: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  return file;
}

function ship(entries: object[], others: object = {}): void {
  const head = { format: 'ptce-referential-index', formatVersion: 1, default: 'test-1' };
  write('index.json', { ...head, referentials: entries, ...others });
}

/** The flawless one, changed in place. */
function changed(change: (draft: Referential) => void): Referential {
  const draft = structuredClone(flawless);
  change(draft);
  return draft;
}

const a1 = (draft: Referential) => the(draft.goals[0]?.objectives[0]?.indicators[0]);

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Essai', '-c', 'user.email=essai@pole.example'];
  execFileSync('git', ['-C', folder, ...who, ...args], { stdio: 'ignore' });
}

function commit(): void {
  git('add', '.');
  git('commit', '-m', 'Une version', '--no-verify', '--no-gpg-sign');
}

describe('the referentials that ship', () => {
  it('pass when there is nothing to say', () => {
    write('test-1.json', flawless);
    ship([entry]);
    const { lines, failing, summary } = checkReferentials(folder);
    expect([lines, failing]).toEqual([[], 0]);
    expect(summary).toBe('1 référentiel relu, rien à signaler ; 0 version passée comparée.');
  });

  it('fail on every finding, each on a line with its place', () => {
    const poor = changed((draft) => {
      delete a1(draft).question?.en;
      draft.title.fr = '';
      delete (a1(draft) as { wording?: string }).wording;
    });
    write('test-1.json', poor);
    ship([{ ...entry, title: { ...entry.title, fr: '' } }]);
    expect(checkReferentials(folder).lines).toEqual([
      expect.stringMatching(/index\.json.*À l’endroit.*title › fr/),
    ]);
    ship([{ ...entry, title: { ...entry.title, fr: 'Un référentiel' } }]);
    const { lines, failing } = checkReferentials(folder);
    expect(failing).toBe(4);
    expect(lines).toEqual([
      'index.json : « test-1 » n’a pas le même titre (fr) que test-1.json.',
      expect.stringMatching(/^référentiel test-1 · titre \(fr\) : .*on ne peut pas coter/),
      'référentiel test-1 · a1 › question (en) : Ce texte manque en anglais\u202f: écrivez-le, ou retirez cette langue de la liste.',
      expect.stringMatching(/^référentiel test-1 · a1 › provenance : /),
    ]);
  });

  it('fail where the list and the files differ', () => {
    write('test-1.json', flawless);
    write('orphan.json', flawless);
    ship(
      [
        { ...entry, indicators: 6, title: { fr: flawless.title.fr } },
        { ...entry, key: 'other-1' },
        { ...entry, key: 'gone-1', file: 'gone-1.json' },
        entry,
      ],
      { default: 'nobody-1' },
    );
    expect(checkReferentials(folder).lines).toEqual([
      'index.json : « test-1 » est dans la liste deux fois.',
      'index.json : le référentiel proposé d’abord, « nobody-1 », n’est pas dans la liste.',
      'orphan.json : ce fichier n’est pas dans index.json ; ajoutez-l’y, ou déplacez-le.',
      'index.json : « test-1 » annonce 6 indicateurs, test-1.json en a 5.',
      'index.json : « test-1 » n’a pas le même titre (en) que test-1.json.',
      'index.json : « other-1 » s’appelle « test-1 » dans test-1.json.',
      'gone-1.json : le fichier n’est pas là.',
    ]);
  });

  it('fail where they cannot be read, with the place in words', () => {
    const ask = (value: unknown): string => {
      write('test-1.json', value);
      ship([entry]);
      return checkReferentials(folder).lines.join('\n');
    };
    expect(ask('{\n "format": "ptce-referential",\n}')).toContain('ce n’est pas du JSON (ligne 3)');
    expect(ask({ format: 'ptce-dossier' })).toContain('« format »');
    expect(ask({ ...flawless, formatVersion: 9 })).toContain('format 9');
    expect(ask({ ...flawless, scale: 3 })).toMatch(/À l’endroit «\u202fscale\u202f», il faudrait/);
    expect(ask(changed((draft) => Object.assign(a1(draft), { wording: 'new' })))).toContain(
      'goals › 1 › objectives › 1 › indicators › 1 › wording',
    );
    rmSync(join(folder, 'index.json'));
    expect(checkReferentials(folder).lines).toEqual(['index.json : le fichier n’est pas là.']);
  });

  it('fail where a version names another that is not there, or they go round in a circle', () => {
    const version = (own: string, former: string) =>
      changed((draft) => {
        draft.version = own;
        draft.supersedes = { id: 'test', version: former };
        for (const goal of draft.goals)
          for (const objective of goal.objectives)
            for (const indicator of objective.indicators) indicator.follows = [indicator.id];
      });
    write('test-1.json', version('1', '0'));
    ship([entry]);
    expect(checkReferentials(folder).lines).toEqual([
      expect.stringContaining('version remplacée : « test-0 » n’est pas là'),
    ]);
    write('test-1.json', version('1', '3'));
    write('test-2.json', version('2', '1'));
    write('test-3.json', version('3', '2'));
    ship(['1', '2', '3'].map((v) => ({ ...entry, key: `test-${v}`, file: `test-${v}.json` })));
    const { lines } = checkReferentials(folder);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('test-1 → test-3 → test-2 → test-1 tourne en rond');
  });
});

describe('a file of one’s own', () => {
  it('is looked at too, and fails only on what keeps people from rating', () => {
    write('test-1.json', flawless);
    ship([entry]);
    mkdirSync(join(folder, 'own'));
    const own = write(
      'own/mine.json',
      changed((draft) => {
        draft.id = 'own';
        a1(draft).evidence = [];
      }),
    );
    const advised = checkReferentials(folder, [own]);
    expect([advised.lines.length, advised.failing]).toEqual([1, 0]);
    expect(advised.lines[0]).toContain('mine.json · a1 › où regarder : ');
    expect(advised.summary).toContain('2 référentiels relus, 1 point à revoir, dont 0 à corriger');
    write(
      'own/mine.json',
      changed((draft) => {
        a1(draft).label.fr = '';
      }),
    );
    expect(checkReferentials(folder, [own]).failing).toBe(1);
    rmSync(own);
    expect(checkReferentials(folder, [own]).failing).toBe(1);
  });
});

describe('against what was committed', () => {
  beforeEach(() => {
    git('init');
    write('test-1.json', flawless);
    ship([entry]);
    commit();
  });

  const rewrite = (change: (draft: Referential) => void) => {
    write('test-1.json', changed(change));
    return checkReferentials(folder);
  };

  it('words may change, and what is new is welcome', () => {
    const { lines, unchecked, summary } = rewrite((draft) => {
      a1(draft).label.fr = 'Décider autrement';
    });
    expect([lines, unchecked]).toEqual([[], []]);
    expect(summary).toContain('2 versions passées comparées');
  });

  it('an id that went, changed its objective or its kind is told, with the version that had it', () => {
    rewrite((draft) => {
      a1(draft).label.fr = 'Décider autrement';
    });
    commit();
    const { lines } = rewrite((draft) => {
      const [first, second] = the(draft.goals[0]).objectives;
      the(second).indicators.push(the(the(first).indicators.pop()));
      a1(draft).id = 'a9';
      the(draft.goals[1]).id = 'c9';
      the(draft.goals[1]?.objectives[0]).id = 'g2';
    });
    expect(lines.map((line) => line.replace(/\(version du .*/, '…'))).toEqual([
      'référentiel test-1 · a1 › identifiant : était un indicateur et n’est plus là …',
      'référentiel test-1 · a2 › identifiant : cet indicateur était dans l’objectif a et est passé dans l’objectif b …',
      'référentiel test-1 · g2 › identifiant : était un objectif général et est devenu un objectif …',
      'référentiel test-1 · c › identifiant : était un objectif et n’est plus là …',
      'référentiel test-1 · c1 › identifiant : cet indicateur était dans l’objectif c et est passé dans l’objectif g2 …',
      'référentiel test-1 · c2 › identifiant : cet indicateur était dans l’objectif c et est passé dans l’objectif g2 …',
    ]);
    expect(lines[0]).toMatch(/version du \d{4}-\d\d-\d\d, [0-9a-f]{7,}/);
  });

  it('a level keeps its value', () => {
    const { lines } = rewrite((draft) => {
      const { levels } = draft.scale;
      [the(levels[1]).id, the(levels[2]).id] = [the(levels[2]).id, the(levels[1]).id];
    });
    expect(lines.filter((line) => line.includes('ce niveau valait'))).toHaveLength(2);
  });

  it('a file is followed through its renaming, and another version may use ids as it likes', () => {
    git('mv', 'test-1.json', 'renamed.json');
    const without = changed((draft) => {
      a1(draft).id = 'a9';
    });
    write('renamed.json', without);
    ship([{ ...entry, file: 'renamed.json' }]);
    commit();
    expect(checkReferentials(folder).lines).toEqual([expect.stringContaining('a1 › identifiant')]);
    const next = changed((draft) => {
      draft.version = '2';
      a1(draft).id = 'a9';
    });
    write('renamed.json', next);
    ship([{ ...entry, file: 'renamed.json', key: 'test-2' }], { default: 'test-2' });
    expect(checkReferentials(folder).lines).toEqual([
      expect.stringMatching(
        /^index\.json : « test-1 » était fourni .* Remettez-le dans la liste\.$/,
      ),
    ]);
  });

  it('a revision that was broken then is passed over', () => {
    write('test-1.json', '{ broken');
    commit();
    write('test-1.json', flawless);
    expect(checkReferentials(folder).lines).toEqual([]);
  });
});

describe('says that ids could not be compared', () => {
  beforeEach(() => {
    write('test-1.json', flawless);
    ship([entry]);
  });

  it('outside of a repository', () => {
    const { unchecked, failing } = checkReferentials(folder);
    expect(unchecked).toEqual([
      'index.json : git ne répond pas, ou ce dossier n’est pas dans un dépôt.',
      'test-1.json : git ne répond pas, ou ce dossier n’est pas dans un dépôt.',
    ]);
    expect(failing).toBe(0);
  });

  it('of a file that was never committed', () => {
    git('init');
    write('note.txt', 'x');
    git('add', 'note.txt');
    git('commit', '-m', 'x', '--no-gpg-sign');
    expect(checkReferentials(folder).unchecked).toEqual([
      'index.json : le fichier n’est pas encore dans l’historique.',
      'test-1.json : le fichier n’est pas encore dans l’historique.',
    ]);
  });

  it('in a shallow clone', () => {
    git('init');
    commit();
    write('note.txt', 'x');
    commit();
    const clone = mkdtempSync(join(tmpdir(), 'referentials-clone-'));
    execFileSync('git', ['clone', '--depth', '1', `file://${folder}`, clone], { stdio: 'ignore' });
    expect(checkReferentials(clone).unchecked[0]).toContain('l’historique est coupé');
    rmSync(clone, { recursive: true, force: true });
  });
});

it('reads the folder of this repository as `npm run referential` does', () => {
  cpSync('referential', folder, { recursive: true });
  const file = join(folder, 'ptce-2014.json');
  const raw = JSON.parse(readFileSync(file, 'utf8')) as Referential;
  delete a1(raw).question?.en;
  writeFileSync(file, JSON.stringify(raw));
  expect(checkReferentials(folder).lines).toContain(
    'référentiel ptce-2014 · a1 › question (en) : Ce texte manque en anglais\u202f: écrivez-le, ou retirez cette langue de la liste.',
  );
});
