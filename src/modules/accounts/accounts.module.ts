import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SessionController } from './session.controller.js';
import { AddAgency } from './add-agency.js';
import { AddUser } from './add-user.js';
import { ChangePassword } from './change-password.js';
import { DirectoryController } from './directory.controller.js';
import { Directory } from './directory.js';
import { ListUsers } from './list-users.js';
import { LogIn } from './log-in.js';
import { LogOut } from './log-out.js';
import { SessionGuard } from './session.guard.js';

/** Who works here, and whose request it is. Its guard stands before every route of the application. */
@Module({
  controllers: [SessionController, DirectoryController],
  providers: [
    AddAgency,
    AddUser,
    ChangePassword,
    Directory,
    ListUsers,
    LogIn,
    LogOut,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [AddAgency, AddUser],
})
export class AccountsModule {}
