export { accountWork } from './account-work.js';
export type { Account } from './account.js';
export { AccountsModule } from './accounts.module.js';
export { AccountRefused, AddAgency, type NewAgency } from './add-agency.js';
export { AddUser, type NewUser } from './add-user.js';
export { readAgencySettings } from './agency-settings.js';
export { CurrentAccount, CurrentActor } from './current-account.decorator.js';
export { OpenToAll } from './session.guard.js';
