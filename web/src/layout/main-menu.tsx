import { Link, useLocation } from 'react-router';
import { useLanguage } from '../language.js';
import { pages } from '../pages.js';
import { hasRole, useAccount } from '../session/account.js';
import './main-menu.css';

/** The pages that whoever is logged in has a use for; the one that is open, or that leads to it, is marked. */
export function MainMenu() {
  const { t } = useLanguage();
  const account = useAccount();
  const { pathname } = useLocation();
  const shown = pages.filter(({ roles }) => roles === undefined || hasRole(account, roles));
  const current = shown.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <nav className="main-menu" aria-label={t({ zh: '主菜单', en: 'Main menu' })}>
      <ul className="plain">
        {shown.map(({ path, title, icon }) => (
          <li key={path}>
            <Link to={path} {...(path === current?.path && { 'aria-current': pathname === path ? 'page' : true })}>
              <span aria-hidden>{icon}</span>
              {t(title)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
