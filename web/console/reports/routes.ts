import { route } from '@react-router/dev/routes';

export default [route('reports', 'console/reports/report.tsx', { id: 'console/reports/all' }), route('reports/:name', 'console/reports/report.tsx')];
