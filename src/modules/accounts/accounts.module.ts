import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AbsencesController } from './absences.controller.js';
import { AccountProblems } from './account-problems.js';
import { SessionController } from './session.controller.js';
import { AgencyController } from './agency.controller.js';
import { AdministratorGate } from './administrator-gate.js';
import { AddAgency } from './add-agency.js';
import { AddUser } from './add-user.js';
import { ChangePassword } from './change-password.js';
import { ChangeUser } from './change-user.js';
import { DirectoryController } from './directory.controller.js';
import { Directory } from './directory.js';
import { EndAbsence } from './end-absence.js';
import { ListAbsences } from './list-absences.js';
import { ListUnits } from './list-units.js';
import { ListUsers } from './list-users.js';
import { LogIn } from './log-in.js';
import { LogOut } from './log-out.js';
import { PeopleInCharge } from './people-in-charge.js';
import { PreferencesController } from './preferences.controller.js';
import { ChangePreferences, ReadPreferences } from './preferences.js';
import { ReadAgency } from './read-agency.js';
import { RecordAbsence } from './record-absence.js';
import { ResetPassword } from './reset-password.js';
import { SessionAccounts } from './session-accounts.js';
import { SessionGuard } from './session.guard.js';
import { SetUnits } from './set-units.js';
import { UnitsController } from './units.controller.js';
import { UsersController } from './users.controller.js';

const useCases = [AdministratorGate, AddAgency, AddUser, ChangeUser, SetUnits, RecordAbsence, PeopleInCharge];

/** Accounts and sessions. Its guard protects every route of the application. */
@Module({
  controllers: [
    SessionController,
    DirectoryController,
    UsersController,
    AbsencesController,
    UnitsController,
    PreferencesController,
    AgencyController,
  ],
  providers: [
    ...useCases,
    AccountProblems,
    ChangePassword,
    ChangePreferences,
    Directory,
    EndAbsence,
    ListAbsences,
    ListUnits,
    ListUsers,
    LogIn,
    LogOut,
    ReadAgency,
    ReadPreferences,
    ResetPassword,
    SessionAccounts,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [...useCases, Directory],
})
export class AccountsModule {}
