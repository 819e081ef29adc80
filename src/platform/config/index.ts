export type { Config } from './config.js';
export { CONFIG, ConfigModule } from './config.module.js';
export { ConfigurationRefused, loadConfig } from './load-config.js';
export type { MailConfig, SmtpConfig } from './mail-config.js';
