export { ReminderEntity } from './reminder.entity.js';
export { RemindersModule } from './reminders.module.js';
