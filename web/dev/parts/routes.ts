import { layout, route } from '@react-router/dev/routes';

export default [
  layout('dev/parts/layout.tsx', [
    route('parts', 'dev/parts/parts.tsx'),
    route('parts/list', 'dev/parts/list.tsx'),
    route('parts/object', 'dev/parts/object.tsx'),
    route('parts/form', 'dev/parts/form.tsx'),
  ]),
];
