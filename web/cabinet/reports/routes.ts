import { route } from '@react-router/dev/routes';

export default [route('reports/:name?', 'cabinet/reports/report.tsx')];
