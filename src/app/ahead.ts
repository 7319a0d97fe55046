import { prepareRoute } from './loading.ts';
import { currentRoute } from './routes.ts';

// Before React and the rest of this file's bundle are even run: what the address asks for is on its way.
prepareRoute(currentRoute());
