import { Outlet } from 'react-router';

export default function CabinetLayout() {
  return <Outlet />;
}
