/*
 * The first sheet of styles: the look, and what the screens of a dossier share. They stand at once,
 * and one request costs less than several; other screens bring theirs along.
 */
import './look.css';
import './dossierBar.css';
import '#ui/field.css';
import '#ui/levelPicker.css';
import '#ui/termText.css';
import '#charts/charts.css';
import '#rating/rating.css';
import '#screens/summary/summary.css';
