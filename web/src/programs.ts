import type { ComponentType } from 'react';

/** The bundle of each page by its path, loaded when the page is first opened; those of the menu first, in its order. */
export const programs = {
  '/': async () => (await import('./workbench/workbench-page.js')).WorkbenchPage,
  '/intake': async () => (await import('./intake/intake-page.js')).IntakePage,
  '/cases': async () => (await import('./cases-list/cases-page.js')).CasesPage,
  '/deadlines': async () => (await import('./deadlines/deadlines-page.js')).DeadlinesPage,
  '/disputes': async () => (await import('./disputes/disputes-page.js')).DisputesPage,
  '/reports': async () => (await import('./reports/reports-page.js')).ReportsPage,
  '/inbox': async () => (await import('./inbox/inbox-page.js')).InboxPage,
  '/supervisions': async () => (await import('./supervision/supervisions-page.js')).SupervisionsPage,
  '/duties': async () => (await import('./duties/duties-page.js')).DutiesPage,
  '/calendar': async () => (await import('./calendar/calendar-page.js')).CalendarPage,
  '/people': async () => (await import('./people/people-page.js')).PeoplePage,
  '/notification-policy': async () => (await import('./rules/rules-page.js')).RulesPage,
  '/notifications': async () => (await import('./notifications/notifications-page.js')).NotificationsPage,
  '/deliveries': async () => (await import('./deliveries/deliveries-page.js')).DeliveriesPage,
  '/mailbox': async () => (await import('./mailbox/mailbox-page.js')).MailboxPage,
  '/audit': async () => (await import('./audit/audit-page.js')).AuditPage,

  // Reached from other pages and from links in messages.
  '/cases/print': async () => (await import('./cases-list/print-page.js')).PrintPage,
  '/cases/:id': async () => (await import('./cases/case-page.js')).CasePage,
  '/cases/:id/receipt': async () => (await import('./intake/receipt-page.js')).ReceiptPage,
  '/cases/:id/sheet': async () => (await import('./cases/sheet/case-sheet.js')).CaseSheet,
  '/reports/:year': async () => (await import('./reports/reports-page.js')).ReportOfYearPage,
  '/disputes/:id': async () => (await import('./disputes/dispute-page.js')).DisputePage,
  '/me': async () => (await import('./me/me-page.js')).MePage,
  '/supervisions/:id': async () => (await import('./supervision/supervisions-page.js')).SupervisionsPage,
  '/calendar/announcements/:id': async () => (await import('./calendar/announcement-page.js')).AnnouncementPage,
  '/deliveries/:id': async () => (await import('./deliveries/delivery-page.js')).DeliveryPage,
} satisfies Readonly<Record<string, () => Promise<ComponentType>>>;

export type PagePath = keyof typeof programs;
