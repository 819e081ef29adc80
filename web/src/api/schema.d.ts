/* Made from docs/openapi.json by `npm run generate`. */
export interface paths {
    "/api/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 外出与代办 / Absences in the user’s agency, with stand-ins */
        get: operations["listAbsences"];
        put?: never;
        /** 登记外出（本人、机构负责人、负责人、管理员） / Record an absence (oneself, unit head, head, administrator) */
        post: operations["recordAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 撤销外出；已开始的到昨日为止 / Cancel an absence; one that has begun ends with yesterday */
        delete: operations["endAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 行政机关 / Agencies, for transfers */
        get: operations["listAgencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本机关设置 / Settings of the user’s agency */
        get: operations["getAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applicant-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 申请人类别 / Categories of applicants, the columns of table three */
        get: operations["listApplicantCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计：谁、何时、做了什么（管理员、审计） / Who did what when (administrator, auditor) */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计中的操作名称 / What actions are called */
        get: operations["listAuditActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 逐页核验全部历史和哈希链（管理员、审计） / Verify all histories, page by page (administrator, auditor) */
        get: operations["verifyHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bounces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退信通知（邮件服务器） / Report a bounced e-mail (mail server) */
        post: operations["reportBounce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作日历 / Each day of a year with the announcement that determines it */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 案件办理动作及其表单 / What can be done to a case, and the form of each act */
        get: operations["listCaseCommands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-machine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 申请办理状态图 / The case machine: states, and the commands that lead from one to the next */
        get: operations["getCaseMachine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 案件状态 / The states of a case */
        get: operations["listCaseStates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 案件列表、检索 / List, filter, sort and search cases */
        get: operations["listCases"];
        put?: never;
        /** 登记申请 / Register a request */
        post: operations["registerCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 案件详情、期限、可办理的动作 / One case: clock, deadlines, available actions */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办理 / Submit a command */
        post: operations["runCaseCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本案全部期限及逐日说明 / All deadlines of a case and its disputes, each explained */
        get: operations["explainDeadlinesOfCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本案的复议诉讼 / The disputes about a case */
        get: operations["listDisputesOfCase"];
        put?: never;
        /** 登记复议、诉讼 / Enter a review or a suit about a case */
        post: operations["fileDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理记录 / The history of a case */
        get: operations["getCaseHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 试算 / Preview a command; changes nothing */
        post: operations["previewCaseCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 登记回执 / The registration receipt for the applicant */
        get: operations["getRegistrationReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 催办记录 / Who reminded whom of a case */
        get: operations["listReminders"];
        put?: never;
        /** 催办：提醒承办人，外出的提醒代办人 / Remind the handler or the stand-in */
        post: operations["remindHandler"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 相似申请：同一申请人、相同事项 / Requests like a registered one */
        get: operations["listSimilarRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 符合条件的案件数 / Number of cases that match the filters */
        get: operations["countCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出 Excel：条件同案件列表，最多一万件 / Export the list as a workbook, at most 10,000 cases */
        get: operations["exportCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/registration-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记试算：收到日、答复期限 / Day of receipt and due days before registering; nothing is stored */
        post: operations["previewRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查重：同一申请人、相同事项 / Requests like one that is being typed; nothing is stored */
        post: operations["findSimilarRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 推送渠道：群机器人与接口（管理员、审计） / Robots and webhooks (administrator, auditor) */
        get: operations["listChannelEndpoints"];
        put?: never;
        /** 添加推送渠道（管理员） / Add a robot or webhook (administrator) */
        post: operations["addChannelEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 停用推送渠道（管理员） / Close a robot or webhook (administrator) */
        delete: operations["closeChannelEndpoint"];
        options?: never;
        head?: never;
        /** 修改推送渠道（管理员） / Change a robot or webhook (administrator) */
        patch: operations["changeChannelEndpoint"];
        trace?: never;
    };
    "/api/channel-endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发送测试消息（管理员） / Send a test message (administrator) */
        post: operations["testChannelEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 接收渠道与收到日 / Channels, and which day each makes the day of receipt */
        get: operations["listChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deadline-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 期限种类 / Kinds of deadlines */
        get: operations["listDeadlineKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 期限一览：红、黄、绿灯 / Running deadlines with their urgency */
        get: operations["listDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deadlines/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 期限日历 / Number of deadlines due on each day of a month */
        get: operations["countDeadlinesOfMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deadlines/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 到期预测，跨越下一假期 / Deadlines due on the coming working days, past the next holiday */
        get: operations["forecastDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deadlines/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 承办人工作量 / Workload of each handler */
        get: operations["countLoad"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 发出的消息及其结果 / Messages and their delivery results */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 消息详情及每次发送 / One message with all its delivery attempts */
        get: operations["readDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新发送 / Retry a failed message */
        post: operations["retryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 演示日期；非演示环境为空 / The day of a demonstration, or null */
        get: operations["getDemoDay"];
        /** 演示环境前进到某日上午九点，所有人须重新登录 / Go on to nine in the morning of a day; everybody logs in anew */
        put: operations["setDemoDay"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispute-commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 复议诉讼登记动作及其表单 / What can be recorded of a dispute, and the form of each */
        get: operations["listDisputeCommands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispute-endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 复议诉讼结果 / How disputes end, and the column each is counted in */
        get: operations["listDisputeEndings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispute-machine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 复议诉讼状态图 / The dispute machine: states, and the commands that lead from one to the next */
        get: operations["getDisputeMachine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispute-states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 复议诉讼状态 / The states of a dispute */
        get: operations["listDisputeStates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 复议诉讼列表 / List reviews and suits */
        get: operations["listDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 复议诉讼详情 / One dispute: deadlines, history, available actions */
        get: operations["getDispute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办理复议诉讼 / Submit a command on a dispute */
        post: operations["runDisputeCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 机关义务：年度报告、主动公开 / Duties that belong to no case */
        get: operations["listDuties"];
        put?: never;
        /** 登记应主动公开的信息 / Log what must be made public */
        post: operations["logDuty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/{id}/fulfilment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记办结 / Record that a duty was done */
        post: operations["fulfilDuty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销误录的办结 / Strike out a fulfilment */
        post: operations["reopenDuty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/{id}/voiding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废误登的义务 / Void a duty that was logged by mistake */
        post: operations["voidDuty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duties/agency-level": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 机关层级，决定年度报告的时间 / What the agency is: its days for the annual report depend on it */
        put: operations["setAgencyLevel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holiday-announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 放假通知 / Announcements of this agency and those above it */
        get: operations["listHolidayAnnouncements"];
        put?: never;
        /** 收入通知 / Enter an announcement as a draft */
        post: operations["takeHolidayAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holiday-announcements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 通知详情 / One announcement entered by this agency */
        get: operations["getHolidayAnnouncement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holiday-announcements/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通知生效 / Put an announcement into force; idempotent */
        post: operations["applyHolidayAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holiday-announcements/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 预览通知的影响 / Preview every deadline that an announcement would move; changes nothing */
        get: operations["previewHolidayAnnouncement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holiday-announcements/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回通知草稿 / Withdraw a draft */
        post: operations["withdrawHolidayAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holiday-announcements/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入通知 / Import an announcement from holiday-cn or ICS */
        post: operations["importHolidayAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 代码的名称，与记录、审计中的说法一致 / What codes are called, as histories and the audit trail say it */
        get: operations["listLabels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 邮件箱（未配置邮件服务器时） / E-mails kept in the folder (no mail server configured) */
        get: operations["listMailbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailbox/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一封邮件 / One e-mail */
        get: operations["readMailbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人的提醒方式 / Read the user’s notification preferences */
        get: operations["getPreferences"];
        /** 修改本人的提醒方式 / Change the user’s notification preferences */
        put: operations["setPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/message-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 邮件模板（管理员） / E-mail templates (administrator) */
        get: operations["listMessageTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/message-templates/{name}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 模板预览（管理员） / Preview a template (administrator) */
        get: operations["previewMessageTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 提醒规则 / The notification policy */
        get: operations["readNotificationPolicy"];
        /** 修改提醒规则 / Change the notification policy */
        put: operations["changeNotificationPolicy"];
        post?: never;
        /** 恢复默认提醒规则 / Restore the default notification policy */
        delete: operations["resetNotificationPolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 提醒记录：谁、何时、按哪条规则被告知了什么 / Who was notified of what, when and by which rule */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认知悉：下一提醒节点前不再上报 / Acknowledge notifications: no escalation until the next threshold */
        post: operations["acknowledgeNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的提醒 / My notifications */
        get: operations["readInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 标为已读 / Mark notifications as read */
        post: operations["markNotificationsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 处理结果：条款、报表行、救济、必备事实 / Results with article, row, remedy and required facts */
        get: operations["listOutcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本机关人员 / People of the user’s agency, for assignment */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年度报告表三、表四的格式 / Tables three and four as the official forms print them */
        get: operations["listReportForms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有数据的年度 / The years there is something to report of */
        get: operations["listReportYears"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年度报表：表三、表四及统计 / Tables three and four, with statistics */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{year}/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本机关及下级机关一览 / The year of one’s own agency and of each below it, side by side */
        get: operations["listReportsOfAgencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{year}/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 表三单元格的案件 / The cases that a cell of table three counts */
        get: operations["listCasesOfCell"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{year}/dispute-cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 表四单元格的案件 / The disputes that a cell of table four counts */
        get: operations["listDisputesOfCell"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{year}/quarters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 季度分析 / The quarterly analysis of a year */
        get: operations["listQuarters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{year}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 发布前检查清单 / What must be corrected before the year can be published */
        get: operations["listReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{year}/readiness/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 检查清单某项的案件 / The cases of an item of that list */
        get: operations["listCasesToCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{year}/readiness/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 检查清单某项的复议诉讼 / The disputes of an item of that list */
        get: operations["listDisputesToCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{year}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年度报表 Excel / The tables as a workbook */
        get: operations["getReportWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 角色与权限 / Roles and what each may do */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人保存的视图 / The views one has kept */
        get: operations["listSavedViews"];
        put?: never;
        /** 保存视图 / Keep a view */
        post: operations["addSavedView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 更新视图 / Change a view */
        put: operations["changeSavedView"];
        post?: never;
        /** 删除视图 / Remove a view */
        delete: operations["removeSavedView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 当前用户 / The logged-in user */
        get: operations["getAccount"];
        put?: never;
        /** 登录 / Log in */
        post: operations["logIn"];
        /** 退出 / Log out */
        delete: operations["logOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改密码 / Change one’s password; ends the other sessions */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 变动推送（SSE） / Server-sent events: “notified” when there is something new in the inbox, “case” when a case has changed
         * @description The data of “case” is `{"id", "revision"}`; without a revision a dispute about it has changed, without an id many cases have. “missed”: events may have been lost, so ask for everything anew. 仅含编号，不含个人信息。
         */
        get: operations["streamChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督办列表 / Supervisions, opened and received */
        get: operations["listSupervisions"];
        put?: never;
        /** 发起督办；同一事项已在督办的，返回该督办 / Open a supervision, or find the one that runs */
        post: operations["openSupervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisions/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复督办（承办人、机构负责人、负责人） / Answer (handler, unit head, head) */
        post: operations["answerSupervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisions/{id}/asks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再次督办（发起机关负责人） / Ask again (head of the supervising agency) */
        post: operations["pressSupervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervisions/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办结督办（发起机关负责人） / Close a supervision (head of the supervising agency) */
        post: operations["closeSupervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 机构与负责人 / Units and their heads */
        get: operations["listUnits"];
        /** 设定全部机构与负责人（管理员） / Set all units and their heads (administrator) */
        put: operations["setUnits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 账号，含已停用的（管理员、审计） / Accounts, including closed ones (administrator, auditor) */
        get: operations["listUsers"];
        put?: never;
        /** 添加账号（管理员） / Add an account (administrator) */
        post: operations["addUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改、停用、启用账号（管理员） / Change, close or reopen an account (administrator) */
        put: operations["changeUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 重置密码，结束其全部会话（管理员） / Set a new password and end all sessions (administrator) */
        put: operations["resetPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workbench": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作台：今天该本人办的 / Workbench: the user’s pending work today */
        get: operations["getWorkbench"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Absences: {
            absences: {
                /** Format: date */
                from: string;
                id: string;
                name: string;
                /**
                 * @description 截至今日 / As of today
                 * @enum {string}
                 */
                standing: "coming" | "now" | "past";
                standInId: string | null;
                standInName: string | null;
                /** Format: date */
                to: string;
                unit: string | null;
                userId: string;
            }[];
        };
        Account: {
            agency: {
                code: string;
                id: string;
                name: string;
            };
            id: string;
            login: string;
            name: string;
            readableAgencyIds: string[];
            roles: {
                /** @enum {string} */
                code: "registrar" | "handler" | "reviewer" | "signatory" | "head" | "statistician" | "administrator" | "auditor";
                label: components["schemas"]["Text"];
            }[];
            /** Format: date-time */
            sessionEndsAt: string;
            unit: string | null;
        };
        AdvancedCase: {
            case: components["schemas"]["CaseSummary"];
            /** @description The same request was carried out before; nothing was changed */
            replayed: boolean;
            warnings: components["schemas"]["Warning"][];
        };
        AdvancedDispute: {
            dispute: components["schemas"]["DisputeSummary"];
            /** @description Result of an order to reply anew: done, or offered for a person to submit */
            order: ({
                caseRevision: number;
                command: {
                    [key: string]: unknown;
                };
                /** @enum {string} */
                outcome: "done";
            } | {
                command: {
                    [key: string]: unknown;
                };
                /** @enum {string} */
                outcome: "offered";
                refusal: components["schemas"]["Refusal"] | null;
            }) | null;
            replayed: boolean;
            warnings: components["schemas"]["Warning"][];
        };
        Agencies: {
            agencies: {
                code: string;
                id: string;
                name: string;
                parentId: string | null;
            }[];
        };
        ApplicantCategories: {
            categories: {
                belongs: components["schemas"]["Text"];
                code: string;
                column: string;
                label: components["schemas"]["Text"];
            }[];
        };
        AppliedHolidayAnnouncement: {
            announcement: components["schemas"]["HolidayAnnouncement"];
            effect: components["schemas"]["HolidayAnnouncementEffect"];
            wasAppliedBefore: boolean;
        };
        AuditActions: {
            actions: {
                code: string;
                label: components["schemas"]["Text"];
                /** @enum {string} */
                source: "office" | "case" | "dispute";
            }[];
        };
        AuditList: {
            entries: {
                action: {
                    code: string;
                    label: components["schemas"]["Text"];
                };
                /** @description 空：系统、命令行或者未知的人 / Null: the system, the command line or an unknown person */
                actor: {
                    id: string;
                    name: string | null;
                } | null;
                /** @description 来自的网络地址 / Where it came from */
                address: string | null;
                /** Format: date-time */
                at: string;
                caseId: string | null;
                disputeId: string | null;
                facts: {
                    /** @description 改动前；不知道或者没有则为空 / Null where nothing stood before */
                    before: components["schemas"]["Text"] | null;
                    /** @description Its name in the body */
                    field: string;
                    label: components["schemas"]["Text"];
                    value: components["schemas"]["Text"];
                }[];
                id: string;
                /** @description 登记编号 / Of the case or dispute */
                number: string | null;
                /** @description 法定日期，与记录时间分开 / The legal date of an act */
                occurredOn: string | null;
                /** @description 谁、做了什么、对哪件事 / Who did what to what */
                sentence: components["schemas"]["Text"];
                /** @description 在该案历史中的序号 / Number within the history */
                seq: number | null;
                /** @enum {string} */
                source: "office" | "case" | "dispute";
            }[];
            next: string | null;
        };
        /**
         * @example {
         *       "messageId": "<6f1c2f60-9a2b-4b7e-8f43-2f1f6d1f0a77@foi.example.gov.cn>",
         *       "recipient": "zhang.chengban@example.gov.cn",
         *       "type": "permanent",
         *       "reason": "550 5.1.1 User unknown",
         *       "at": "2026-03-23T09:00:05+08:00"
         *     }
         */
        BounceReport: {
            /** Format: date-time */
            at?: string;
            /** @description The Message-ID, with or without its angle brackets and its domain */
            messageId: string;
            /** @description The diagnostic code or text */
            reason: string;
            recipient?: string;
            /** @enum {string} */
            type: "permanent" | "temporary";
        };
        CalendarYear: {
            days: {
                /** @description The announcement that determines the day; null where only the day of the week does */
                announcement: {
                    /** @description Name of the day, where the law gives one */
                    dayName: components["schemas"]["Text"] | null;
                    /** @enum {string} */
                    scope: "statutory" | "national" | "agency";
                    source: string;
                    title: components["schemas"]["Text"];
                } | null;
                /** Format: date */
                date: string;
                /** @enum {string} */
                kind: "workday" | "makeup" | "weekend" | "holiday";
            }[];
            firstUnpublishedYear: number | null;
            /** @description Whether the yearly announcement is known; otherwise only weekends and statutory days are days off */
            published: boolean;
            version: number;
            workingDays: number;
            year: number;
        };
        Case: {
            agencyId: string;
            /** @description Of the year of receipt up to this year, as of today */
            cells: {
                column: string;
                /** @enum {number} */
                format: 2019 | 2021;
                rows: {
                    id: string;
                    label: string;
                }[];
                year: number;
            }[];
            clock: components["schemas"]["ExplainedClock"];
            commands: {
                /** @description Due day of the reply after the command */
                dueOn: string | null;
                label: components["schemas"]["Text"];
                lawful: boolean;
                /** @description The reason for the refusal, and its remedy */
                refusal: components["schemas"]["Refusal"] | null;
                type: string;
                warnings: components["schemas"]["Warning"][];
            }[];
            consultations: {
                deliveredOn: string | null;
                event: number;
                id: string;
                name: string;
                opinion: string | null;
                party: string;
                returnedOn: string | null;
                /** Format: date */
                sentOn: string;
            }[];
            deadlines: components["schemas"]["Deadline"][];
            draft: {
                cleared: {
                    by: string;
                    /** Format: date */
                    on: string;
                    step: string;
                }[];
                draftedBy: string;
                event: number;
                /** Format: date */
                on: string;
                reply: {
                    facts: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    outcome: "already_public" | "granted" | "partial" | "denied_secret" | "denied_law" | "denied_safety" | "denied_third_party" | "denied_internal" | "denied_process" | "denied_enforcement_file" | "special_access_regime" | "not_exist" | "not_this_agency" | "needs_creation" | "unclear_after_supplement" | "petition_complaint" | "duplicate" | "publication" | "vexatious" | "reconfirm" | "abandoned_no_supplement" | "abandoned_no_fee" | "withdrawn" | "transferred" | "other";
                    reasons: string;
                };
            } | null;
            extensionApproved: {
                event: number;
                /** Format: date */
                on: string;
                workingDays: number;
            } | null;
            feeAmount: number | null;
            handlerId: string | null;
            handlerName: string | null;
            history: {
                actorId: string;
                /** @description Kept when the person leaves; null for a person of an agency above */
                actorName: string | null;
                body: {
                    [key: string]: unknown;
                };
                /** @description 记录的内容 / The content of the record as text */
                content: {
                    /** @description 改动前；不知道或者没有则为空 / Null where nothing stood before */
                    before: components["schemas"]["Text"] | null;
                    /** @description Its name in the body */
                    field: string;
                    label: components["schemas"]["Text"];
                    value: components["schemas"]["Text"];
                }[];
                hash: string;
                label: components["schemas"]["Text"];
                /**
                 * Format: date
                 * @description The legal date
                 */
                on: string;
                /**
                 * Format: date-time
                 * @description When it was entered
                 */
                recordedAt: string;
                seq: number;
                /** @description Path of the resulting state of the case */
                state: string;
                type: string;
            }[];
            id: string;
            irregularities: {
                code: string;
                en: string;
                event: number;
                /** @enum {string} */
                kind: "unlawful" | "undocumented";
                zh: string;
            }[];
            madePublicOn: string | null;
            number: string;
            /** @description Whether the reader may see the applicant; otherwise names and addresses are masked */
            personShown: boolean;
            reasonsReceived: {
                event: number;
                /** Format: date */
                on: string;
                reasonable: boolean;
            } | null;
            reasonsRequested: {
                event: number;
                /** Format: date */
                on: string;
                periodWorkingDays: number | null;
                round: number;
            } | null;
            receivedOn: string | null;
            records: {
                /** @description For a notice: whether its delivery is recorded */
                delivery: ("open" | "known") | null;
                /** @description Correctable details: fields of `changes` in act.correct */
                details: string[];
                event: number;
                label: components["schemas"]["Text"];
                /** Format: date */
                on: string;
            }[];
            /** Format: date */
            registeredOn: string;
            registration: components["schemas"]["ShownRegistration"];
            /** @description Clearance steps that the draft still has to pass */
            remainingSteps: string[];
            revision: number;
            rounds: {
                acts: {
                    consultation?: {
                        id: string;
                        party: string;
                    };
                    /** Format: date */
                    deliveredOn?: string;
                    event: number;
                    kind: string;
                    /** Format: date */
                    on: string;
                    periodWorkingDays?: number;
                    /** Format: date */
                    untilOn?: string;
                    workingDays?: number;
                }[];
                ending: {
                    event: number;
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    outcome: "already_public" | "granted" | "partial" | "denied_secret" | "denied_law" | "denied_safety" | "denied_third_party" | "denied_internal" | "denied_process" | "denied_enforcement_file" | "special_access_regime" | "not_exist" | "not_this_agency" | "needs_creation" | "unclear_after_supplement" | "petition_complaint" | "duplicate" | "publication" | "vexatious" | "reconfirm" | "abandoned_no_supplement" | "abandoned_no_fee" | "withdrawn" | "transferred" | "other";
                    recordedAfterwards: boolean;
                    reply: {
                        facts: {
                            [key: string]: string;
                        };
                        /** @enum {string} */
                        outcome: "already_public" | "granted" | "partial" | "denied_secret" | "denied_law" | "denied_safety" | "denied_third_party" | "denied_internal" | "denied_process" | "denied_enforcement_file" | "special_access_regime" | "not_exist" | "not_this_agency" | "needs_creation" | "unclear_after_supplement" | "petition_complaint" | "duplicate" | "publication" | "vexatious" | "reconfirm" | "abandoned_no_supplement" | "abandoned_no_fee" | "withdrawn" | "transferred" | "other";
                        reasons: string;
                    } | null;
                    replyNumber: string | null;
                } | null;
                order: {
                    disputeId: string | null;
                    event: number;
                    /** Format: date */
                    on: string;
                    orderedBy: string;
                    orderNumber: string;
                    period: ({
                        workingDays: number;
                    } | {
                        /** Format: date */
                        dueOn: string;
                    }) | null;
                } | null;
            }[];
            service: {
                event: number;
                method: string;
                /** Format: date */
                on: string;
                proof?: string;
            } | null;
            state: components["schemas"]["State"];
            transferredFrom: {
                agencyId: string;
                lastHash: string;
                number: string;
            } | null;
            transferredTo: string | null;
            unit: string | null;
        };
        CaseCommand: {
            evidence: string;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "receipt.confirm";
        } | {
            /** @default null */
            handlerId: string | null;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "case.assign";
            unit: string;
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "case.claim";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "review.start";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            /** @enum {string} */
            type: "case.return";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "case.archive";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            /** @enum {string} */
            type: "request.withdraw";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            /** Format: uuid */
            toAgencyId: string;
            /** @enum {string} */
            type: "request.transfer";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            text: string;
            /** @enum {string} */
            type: "note.add";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            deliveredOn?: string;
            matters: string;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            periodWorkingDays?: number;
            /** @enum {string} */
            type: "correction.request";
        } | {
            content?: string;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "correction.receive";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            deliveredOn?: string;
            id: string & (unknown & unknown);
            name: string;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            party: "third_party" | "co_author" | "other_agency";
            /** @enum {string} */
            type: "consultation.send";
        } | {
            id: string & (unknown & unknown);
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            opinion: "agrees" | "objects" | "none";
            /** @default  */
            reasons: string;
            /** @enum {string} */
            type: "consultation.return";
        } | {
            event: number;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            proof: string;
            /** @enum {string} */
            type: "delivery.record";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            /** @enum {string} */
            type: "extension.approve";
            workingDays: number;
        } | {
            approvedBy?: string;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "extension.notify";
            workingDays: number;
        } | {
            amount: number;
            /** @enum {string} */
            basis: "items" | "pages";
            /**
             * Format: date
             * @example 2026-01-20
             */
            deliveredOn?: string;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "fee.notify";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "fee.pay";
        } | {
            facts: string;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            periodWorkingDays?: number;
            /** @enum {string} */
            type: "reasons.request";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reasonable: boolean;
            summary: string;
            /** @enum {string} */
            type: "reasons.receive";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "delay.notify";
            /**
             * Format: date
             * @example 2026-01-20
             */
            untilOn: string;
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reply: components["schemas"]["ReplyContent"];
            /** @enum {string} */
            type: "reply.draft";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            opinion?: string;
            /** @enum {string} */
            step: "secrecy" | "legality" | "signature";
            /** @enum {string} */
            type: "draft.clear";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            /** @enum {string} */
            type: "draft.return";
        } | {
            /** @enum {string} */
            method: "in_person" | "post" | "electronic" | "public_notice";
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            replyNumber?: string;
            /** @enum {string} */
            type: "reply.send";
        } | {
            /** @enum {string} */
            method: "in_person" | "post" | "electronic" | "public_notice";
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            proof: string;
            /** @enum {string} */
            type: "service.record";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            place: string;
            /** @enum {string} */
            type: "publication.mark";
        } | {
            /** @default null */
            disputeId: string | null;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            orderedBy: "review_body" | "court" | "supervising_office" | "agency";
            orderNumber: string;
            /** @default null */
            period: ({
                workingDays: number;
            } | {
                /**
                 * Format: date
                 * @example 2026-01-20
                 */
                dueOn: string;
            }) | null;
            /** @enum {string} */
            type: "reply.reorder";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            reply: components["schemas"]["ReplyContent"];
            replyNumber: string;
            /** @enum {string} */
            type: "reply.record";
        } | {
            changes: components["schemas"]["RegistrationChanges"];
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            /** @enum {string} */
            type: "entry.correct";
        } | {
            changes: {
                /**
                 * Format: date
                 * @example 2026-01-20
                 */
                deliveredOn?: string;
                /**
                 * Format: date
                 * @example 2026-01-20
                 */
                on?: string;
                /**
                 * Format: date
                 * @example 2026-01-20
                 */
                untilOn?: string;
                workingDays?: number;
            };
            event: number;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            /** @enum {string} */
            type: "act.correct";
        } | {
            event: number;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            /** @enum {string} */
            type: "act.strike";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            /** @enum {string} */
            type: "reply.retract";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            /** @enum {string} */
            type: "case.unarchive";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            /** @enum {string} */
            type: "request.void";
        };
        CaseCount: {
            /** Format: date */
            asOf: string;
            count: number;
            /** @description There are more than the count */
            isMore: boolean;
        };
        CaseDeadlines: {
            agencyId: string;
            /** Format: date */
            asOf: string;
            caseId: string;
            deadlines: components["schemas"]["ExplainedDeadline"][];
            number: string;
        };
        CaseHistory: {
            events: {
                actorId: string;
                /** @description Kept when the person leaves; null for a person of an agency above */
                actorName: string | null;
                body: {
                    [key: string]: unknown;
                };
                /** @description 记录的内容 / The content of the record as text */
                content: {
                    /** @description 改动前；不知道或者没有则为空 / Null where nothing stood before */
                    before: components["schemas"]["Text"] | null;
                    /** @description Its name in the body */
                    field: string;
                    label: components["schemas"]["Text"];
                    value: components["schemas"]["Text"];
                }[];
                hash: string;
                label: components["schemas"]["Text"];
                /**
                 * Format: date
                 * @description The legal date
                 */
                on: string;
                /**
                 * Format: date-time
                 * @description When it was entered
                 */
                recordedAt: string;
                seq: number;
                /** @description Path of the resulting state of the case */
                state: string;
                type: string;
            }[];
            id: string;
            personShown: boolean;
        };
        CaseList: {
            cases: components["schemas"]["ListedCase"][];
            /** @description The cursor of the next page; null on the last one */
            next: string | null;
        };
        CasesToCheck: {
            cases: {
                agencyId: string;
                /** @enum {string} */
                applicantCategory: "natural_person" | "business" | "research" | "welfare" | "legal_service" | "other";
                content: string;
                /** @description While it is open */
                dueOn: string | null;
                id: string;
                number: string;
                outcome: ("already_public" | "granted" | "partial" | "denied_secret" | "denied_law" | "denied_safety" | "denied_third_party" | "denied_internal" | "denied_process" | "denied_enforcement_file" | "special_access_regime" | "not_exist" | "not_this_agency" | "needs_creation" | "unclear_after_supplement" | "petition_complaint" | "duplicate" | "publication" | "vexatious" | "reconfirm" | "abandoned_no_supplement" | "abandoned_no_fee" | "withdrawn" | "transferred" | "other") | null;
                receivedOn: string | null;
                /** Format: date */
                registeredOn: string;
                settledOn: string | null;
                unit: string | null;
            }[];
            next: string | null;
        };
        CaseSummary: {
            agencyId: string;
            clock: components["schemas"]["Clock"];
            id: string;
            number: string;
            revision: number;
            state: components["schemas"]["State"];
        };
        CellCases: {
            cases: {
                agencyId: string;
                /** @enum {string} */
                applicantCategory: "natural_person" | "business" | "research" | "welfare" | "legal_service" | "other";
                content: string;
                id: string;
                number: string;
                outcome: ("already_public" | "granted" | "partial" | "denied_secret" | "denied_law" | "denied_safety" | "denied_third_party" | "denied_internal" | "denied_process" | "denied_enforcement_file" | "special_access_regime" | "not_exist" | "not_this_agency" | "needs_creation" | "unclear_after_supplement" | "petition_complaint" | "duplicate" | "publication" | "vexatious" | "reconfirm" | "abandoned_no_supplement" | "abandoned_no_fee" | "withdrawn" | "transferred" | "other") | null;
                /** Format: date */
                receivedOn: string;
                settledOn: string | null;
                unit: string | null;
            }[];
            next: string | null;
        };
        CellDisputes: {
            disputes: {
                agencyId: string;
                caseId: string;
                closedOn: string | null;
                /** Format: date */
                filedOn: string;
                id: string;
                /** @enum {string} */
                kind: "review" | "direct_suit" | "suit_after_review";
                number: string;
                result: ("upheld" | "corrected" | "other") | null;
            }[];
            next: string | null;
        };
        /**
         * @example {
         *       "name": "本周到期的信函申请",
         *       "query": "channel=mail&open=true&sort=dueOn",
         *       "columns": [
         *         "number",
         *         "dueOn"
         *       ]
         *     }
         */
        ChangedSavedView: {
            columns: string[];
            name: string;
            query: string;
        };
        ChangedUser: {
            openCases: number;
            warnings: components["schemas"]["Warning"][];
        };
        ChannelEndpoint: {
            /** @description Without the keys it contains */
            address: string;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            id: string;
            isActive: boolean;
            /** @enum {string} */
            kind: "webhook" | "wecom" | "dingtalk" | "feishu";
            /** @description Number of secrets set; two during a rotation */
            secrets: number;
            /** @enum {string} */
            subscription: "all" | "due_day_and_late";
            title: string;
        };
        /**
         * @example {
         *       "isActive": false
         *     }
         */
        ChannelEndpointChange: {
            /** @description Address of the robot or the system, including its key */
            address?: string;
            /** @enum {boolean} */
            dropFormerSecret?: true;
            isActive?: boolean;
            /** @description The former secret stays valid beside it; null removes all secrets */
            secret?: string | null;
            /** @enum {string} */
            subscription?: "all" | "due_day_and_late";
            title?: string;
        };
        Channels: {
            channels: {
                article: string;
                code: string;
                evidence: components["schemas"]["Text"];
                explanation: components["schemas"]["Text"];
                label: components["schemas"]["Text"];
                /** @description The date that makes the day of receipt */
                receivedOn: string;
            }[];
        };
        ChannelTestAnswer: {
            /** @description The receiver’s response, cut to 1,000 characters */
            answer: string;
            /** @enum {string} */
            result: "accepted" | "temporary" | "permanent";
            retryAfterSeconds: number | null;
        };
        Clock: {
            /** Format: date */
            asOf: string;
            /** @description Last day on which a correction notice stops the clock (art. 30) */
            correctionNoticeBy: string | null;
            dueOn: string | null;
            /** @description Due day as set on the day of receipt */
            firstDueOn: string | null;
            /** @description Due day without extension and delay */
            originalDueOn: string | null;
            provisional: boolean;
            receivedOn: string | null;
            remainingWorkingDays: number | null;
            status: {
                code: string;
                label: components["schemas"]["Text"];
            };
            suspensions: {
                /** Format: date */
                afterOn: string;
                endOn: string | null;
            }[];
            targetWorkingDays: number | null;
            usedWorkingDays: number | null;
            waiting: {
                /** Format: date */
                applicantDueOn: string;
                /** @enum {string} */
                for: "correction" | "payment";
                /** Format: date */
                sinceOn: string;
            } | null;
        };
        CommandField: {
            article: string | null;
            choices: {
                code: string;
                hint: components["schemas"]["Text"] | null;
                label: components["schemas"]["Text"];
            }[];
            hint: components["schemas"]["Text"] | null;
            /** @enum {string} */
            kind: "date" | "line" | "paragraphs" | "working_days" | "days" | "yuan" | "choice" | "yes_no" | "unit" | "handler" | "agency" | "record" | "delivered_record" | "new_consultation" | "consultation" | "dispute" | "reply" | "period" | "new_reply";
            label: components["schemas"]["Text"];
            /** @description Sent only when it was changed */
            onlyChanges: boolean;
            /** @description Where it stands in the command */
            path: string;
            /** @description Where the case or dispute as shown carries what stands now */
            present: string | null;
            required: boolean;
        };
        CommandForm: {
            article: string | null;
            /** @description Why to ask for confirmation; null for what can be corrected */
            cannotBeUndone: components["schemas"]["Text"] | null;
            fields: components["schemas"]["CommandField"][];
            group: string;
            label: components["schemas"]["Text"];
            /** @description States in which it is the natural next step */
            nextIn: string[];
            purpose: components["schemas"]["Text"];
            seldom: boolean;
            type: string;
        };
        CommandForms: {
            commands: components["schemas"]["CommandForm"][];
            groups: {
                code: string;
                label: components["schemas"]["Text"];
            }[];
        };
        CommandPreview: {
            /** @description Null when the command would be refused */
            after: {
                clock: components["schemas"]["Clock"];
                deadlines: components["schemas"]["Deadline"][];
                state: components["schemas"]["State"];
            } | null;
            before: {
                clock: components["schemas"]["Clock"];
                deadlines: components["schemas"]["Deadline"][];
                state: components["schemas"]["State"];
            };
            refusal: components["schemas"]["Refusal"] | null;
            revision: number;
            warnings: components["schemas"]["Warning"][];
        };
        /**
         * @example {
         *       "revision": 3,
         *       "command": {
         *         "type": "extension.notify",
         *         "on": "2026-03-20",
         *         "workingDays": 20
         *       }
         *     }
         */
        CommandRequest: {
            command: components["schemas"]["CaseCommand"];
            revision: number;
        };
        /**
         * @example {
         *       "login": "zhang.chengban",
         *       "password": "一个足够长的密码"
         *     }
         */
        Credentials: {
            login: string;
            password: string;
        };
        Deadline: {
            article: string;
            bearer: string;
            dueOn: string | null;
            /** @description As it was first set; never overwritten */
            firstDueOn: string | null;
            kind: string;
            originalDueOn: string | null;
            /** @description Counted across a year whose calendar is not published */
            provisional: boolean;
            /** @enum {string} */
            status: "open" | "waiting" | "met" | "missed" | "void";
            /** @description Tells several of a kind apart: the round, the consultation */
            subject: string;
        };
        DeadlineBoard: {
            /** Format: date */
            asOf: string;
            deadlines: components["schemas"]["RunningDeadline"][];
            next: string | null;
        };
        DeadlineKinds: {
            kinds: {
                code: string;
                label: components["schemas"]["Text"];
            }[];
        };
        Delivery: {
            /** @description The receiver’s latest response */
            answer: string | null;
            attempts: number;
            channel: string;
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "single" | "digest" | "catch_up";
            nextAttemptAt: string | null;
            recipient: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "person" | "endpoint";
                name: string | null;
            };
            /** @enum {string} */
            status: "pending" | "sent" | "failed" | "bounced";
        };
        DeliveryDetail: {
            /** @description The receiver’s latest response */
            answer: string | null;
            attemptList: {
                answer: string | null;
                attempt: number;
                /** Format: date-time */
                beganAt: string;
                /** @description Null: the result is unknown; the message may have arrived */
                endedAt: string | null;
                result: ("accepted" | "temporary" | "permanent" | "bounced") | null;
            }[];
            attempts: number;
            channel: string;
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "single" | "digest" | "catch_up";
            nextAttemptAt: string | null;
            notifies: {
                caseNumber: string | null;
                title: components["schemas"]["Text"];
            }[];
            recipient: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "person" | "endpoint";
                name: string | null;
            };
            /** @enum {string} */
            status: "pending" | "sent" | "failed" | "bounced";
        };
        /**
         * @example {
         *       "day": {
         *         "today": "2026-03-24",
         *         "nextWorkday": "2026-03-25"
         *       }
         *     }
         */
        DemoDay: {
            day: {
                /**
                 * Format: date
                 * @example 2026-01-20
                 */
                nextWorkday: string;
                /**
                 * Format: date
                 * @example 2026-01-20
                 */
                today: string;
            } | null;
        };
        Dispute: {
            agencyId: string;
            /**
             * Format: date
             * @description The day as of which commands and deadlines were evaluated
             */
            asOf: string;
            body: string;
            caseId: string;
            /** @description 案号, assigned by the reviewing body */
            caseNumber: string | null;
            closedOn: string | null;
            commands: {
                label: components["schemas"]["Text"];
                lawful: boolean;
                refusal: components["schemas"]["Refusal"] | null;
                type: string;
                warnings: components["schemas"]["Warning"][];
            }[];
            /** @description 截至今日计入表四的位置 / Cell of table four that counts it as of today; null for a voided entry */
            counted: {
                column: string;
                group: string;
                year: number;
            } | null;
            deadlines: components["schemas"]["Deadline"][];
            /** @description 正在计算的期限，最早的在前 / Running deadlines, the earliest first */
            due: {
                bearer: {
                    code: string;
                    label: components["schemas"]["Text"];
                };
                /** Format: date */
                dueOn: string;
                kind: {
                    code: string;
                    label: components["schemas"]["Text"];
                };
                originalDueOn: string | null;
                provisional: boolean;
                /** @description As of today; 0 on the last day, negative once late */
                remainingWorkingDays: number;
                urgency: {
                    /** @enum {string} */
                    code: "red" | "amber" | "green" | "waiting";
                    label: components["schemas"]["Text"];
                };
            }[];
            /** @description 审理机关的说法 / As worded by the reviewing body; null where only the column is known */
            ending: components["schemas"]["Text"] | null;
            /** @description All that is known, folded from the history */
            facts: {
                [key: string]: unknown;
            };
            /** Format: date */
            filedOn: string;
            history: {
                actorId: string;
                /** @description Kept when the person leaves; null for a person of an agency above */
                actorName: string | null;
                body: {
                    [key: string]: unknown;
                };
                /** @description 记录的内容 / The content of the record as text */
                content: {
                    /** @description 改动前；不知道或者没有则为空 / Null where nothing stood before */
                    before: components["schemas"]["Text"] | null;
                    /** @description Its name in the body */
                    field: string;
                    label: components["schemas"]["Text"];
                    value: components["schemas"]["Text"];
                }[];
                hash: string;
                label: components["schemas"]["Text"];
                /** Format: date */
                on: string;
                /** Format: date-time */
                recordedAt: string;
                seq: number;
                type: string;
            }[];
            id: string;
            /** @description 案件已据此重新办理 / Whether it has reopened the case */
            isOrderGiven: boolean;
            /** @enum {string} */
            kind: "review" | "direct_suit" | "suit_after_review";
            kindLabel: components["schemas"]["Text"];
            /** @description Number in the agency’s own register */
            number: string;
            /** @description An order to reply anew that has not been applied to the case yet */
            orderToGive: {
                [key: string]: unknown;
            } | null;
            /** @description 所涉案件的登记编号 / Register number of the case concerned */
            requestNumber: string;
            /** @description Column of table four; null while 尚未审结 */
            result: ("upheld" | "corrected" | "other") | null;
            /** @description 表四的列 / The column of table four */
            resultLabel: components["schemas"]["Text"];
            revision: number;
            state: components["schemas"]["State"];
        };
        DisputeCommand: {
            /**
             * Format: date
             * @example 2026-01-20
             */
            deliveredOn?: string;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "supplement.request";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "supplement.receive";
        } | {
            caseNumber?: string;
            deemed?: boolean;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            procedure: "ordinary" | "simple";
            /** @enum {string} */
            type: "review.accept";
        } | {
            /** @default null */
            documentNumber: string | null;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "review.refuse";
        } | {
            days: number;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "review.extend";
        } | {
            /** @default null */
            documentNumber: string | null;
            /** @enum {string} */
            ending: "review_upheld" | "review_claim_rejected" | "review_varied" | "review_revoked" | "review_unlawful" | "review_ordered_to_act" | "review_void" | "review_not_accepted" | "review_dismissed" | "review_ended" | "review_abandoned" | "review_mediated" | "suit_claims_rejected" | "suit_revoked" | "suit_ordered_to_act" | "suit_unlawful" | "suit_void" | "suit_disclosure_barred" | "suit_not_filed" | "suit_dismissed" | "suit_withdrawn" | "suit_deemed_withdrawn" | "suit_referred";
            /** @default null */
            newReply: {
                /** @default null */
                period: ({
                    workingDays: number;
                } | {
                    /**
                     * Format: date
                     * @example 2026-01-20
                     */
                    dueOn: string;
                }) | null;
            } | null;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /**
             * Format: date
             * @example 2026-01-20
             */
            servedOn?: string;
            /** @enum {string} */
            type: "review.decide";
        } | {
            /** @default null */
            documentNumber: string | null;
            /** @default null */
            newReply: {
                /** @default null */
                period: ({
                    workingDays: number;
                } | {
                    /**
                     * Format: date
                     * @example 2026-01-20
                     */
                    dueOn: string;
                }) | null;
            } | null;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "review.mediate";
        } | {
            /** @enum {string} */
            ground: "withdrawn" | "settled" | "abandoned" | "no_successor" | "other";
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "review.end";
        } | {
            caseNumber?: string;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            procedure: "ordinary" | "simple";
            /** @enum {string} */
            type: "suit.docket";
        } | {
            /** @default null */
            documentNumber: string | null;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /**
             * Format: date
             * @example 2026-01-20
             */
            servedOn?: string;
            /** @enum {string} */
            type: "suit.refuse";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "trial.extend";
            /**
             * Format: date
             * @example 2026-01-20
             */
            untilOn: string;
        } | {
            /** @default null */
            documentNumber: string | null;
            /** @enum {string} */
            ending: "review_upheld" | "review_claim_rejected" | "review_varied" | "review_revoked" | "review_unlawful" | "review_ordered_to_act" | "review_void" | "review_not_accepted" | "review_dismissed" | "review_ended" | "review_abandoned" | "review_mediated" | "suit_claims_rejected" | "suit_revoked" | "suit_ordered_to_act" | "suit_unlawful" | "suit_void" | "suit_disclosure_barred" | "suit_not_filed" | "suit_dismissed" | "suit_withdrawn" | "suit_deemed_withdrawn" | "suit_referred";
            /** @default null */
            newReply: {
                /** @default null */
                period: ({
                    workingDays: number;
                } | {
                    /**
                     * Format: date
                     * @example 2026-01-20
                     */
                    dueOn: string;
                }) | null;
            } | null;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /**
             * Format: date
             * @example 2026-01-20
             */
            servedOn?: string;
            /** @enum {string} */
            type: "judgment.record";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "judgment.confirm";
        } | {
            /** @enum {string} */
            by: "agency" | "plaintiff" | "third_party";
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "appeal.file";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "appeal.withdraw";
        } | {
            /** @default null */
            documentNumber: string | null;
            /** @default null */
            ending: ("review_upheld" | "review_claim_rejected" | "review_varied" | "review_revoked" | "review_unlawful" | "review_ordered_to_act" | "review_void" | "review_not_accepted" | "review_dismissed" | "review_ended" | "review_abandoned" | "review_mediated" | "suit_claims_rejected" | "suit_revoked" | "suit_ordered_to_act" | "suit_unlawful" | "suit_void" | "suit_disclosure_barred" | "suit_not_filed" | "suit_dismissed" | "suit_withdrawn" | "suit_deemed_withdrawn" | "suit_referred") | null;
            /** @default null */
            newReply: {
                /** @default null */
                period: ({
                    workingDays: number;
                } | {
                    /**
                     * Format: date
                     * @example 2026-01-20
                     */
                    dueOn: string;
                }) | null;
            } | null;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            result: "upheld" | "changed" | "remanded";
            /**
             * Format: date
             * @example 2026-01-20
             */
            servedOn?: string;
            /** @enum {string} */
            type: "appeal.decide";
        } | {
            /** @default false */
            deemed: boolean;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "suit.withdraw";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            to: string;
            /** @enum {string} */
            type: "suit.refer";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "copy.receive";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "defence.submit";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "procedure.change";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            /** @enum {string} */
            type: "hearing.suspend";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "hearing.resume";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "decision.serve";
        } | {
            /** @default null */
            ending: ("review_upheld" | "review_claim_rejected" | "review_varied" | "review_revoked" | "review_unlawful" | "review_ordered_to_act" | "review_void" | "review_not_accepted" | "review_dismissed" | "review_ended" | "review_abandoned" | "review_mediated" | "suit_claims_rejected" | "suit_revoked" | "suit_ordered_to_act" | "suit_unlawful" | "suit_void" | "suit_disclosure_barred" | "suit_not_filed" | "suit_dismissed" | "suit_withdrawn" | "suit_deemed_withdrawn" | "suit_referred") | null;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            result: "upheld" | "corrected" | "other";
            /** @enum {string} */
            type: "result.record";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            /** @enum {string} */
            type: "result.retract";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @default null */
            replyNumber: string | null;
            /** @enum {string} */
            type: "compliance.record";
        } | {
            changes: {
                body?: string;
                caseNumber?: string;
                /**
                 * Format: date
                 * @example 2026-01-20
                 */
                filedOn?: string;
                /** @enum {string} */
                kind?: "direct_suit" | "suit_after_review";
            };
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            /** @enum {string} */
            type: "entry.correct";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            reason: string;
            /** @enum {string} */
            type: "dispute.void";
        } | {
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            text: string;
            /** @enum {string} */
            type: "note.add";
        };
        /**
         * @example {
         *       "revision": 1,
         *       "command": {
         *         "type": "review.accept",
         *         "on": "2026-05-25",
         *         "procedure": "ordinary"
         *       }
         *     }
         */
        DisputeCommandRequest: {
            command: components["schemas"]["DisputeCommand"];
            revision: number;
        };
        DisputeEndings: {
            endings: {
                code: string;
                forum: string;
                label: components["schemas"]["Text"];
                /** @description Column group */
                result: string;
            }[];
        };
        /**
         * @example {
         *       "command": {
         *         "type": "review.file",
         *         "on": "2026-05-20",
         *         "body": "示范市人民政府",
         *         "caseNumber": null
         *       }
         *     }
         */
        DisputeFiling: {
            command: components["schemas"]["DisputeOpening"];
        };
        DisputeLine: {
            agencyId: string;
            body: string;
            caseId: string;
            /** @description 案号, assigned by the reviewing body */
            caseNumber: string | null;
            closedOn: string | null;
            /** @description 正在计算的期限，最早的在前 / Running deadlines, the earliest first */
            due: {
                bearer: {
                    code: string;
                    label: components["schemas"]["Text"];
                };
                /** Format: date */
                dueOn: string;
                kind: {
                    code: string;
                    label: components["schemas"]["Text"];
                };
                originalDueOn: string | null;
                provisional: boolean;
                /** @description As of today; 0 on the last day, negative once late */
                remainingWorkingDays: number;
                urgency: {
                    /** @enum {string} */
                    code: "red" | "amber" | "green" | "waiting";
                    label: components["schemas"]["Text"];
                };
            }[];
            /** @description 审理机关的说法 / As worded by the reviewing body; null where only the column is known */
            ending: components["schemas"]["Text"] | null;
            /** Format: date */
            filedOn: string;
            id: string;
            /** @enum {string} */
            kind: "review" | "direct_suit" | "suit_after_review";
            kindLabel: components["schemas"]["Text"];
            /** @description Number in the agency’s own register */
            number: string;
            /** @description 所涉案件的登记编号 / Register number of the case concerned */
            requestNumber: string;
            /** @description Column of table four; null while 尚未审结 */
            result: ("upheld" | "corrected" | "other") | null;
            /** @description 表四的列 / The column of table four */
            resultLabel: components["schemas"]["Text"];
            revision: number;
            state: components["schemas"]["State"];
        };
        DisputeList: {
            disputes: components["schemas"]["DisputeLine"][];
            next: string | null;
        };
        DisputeOpening: {
            body: string;
            /** @default null */
            caseNumber: string | null;
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "review.file";
        } | {
            body: string;
            /** @default null */
            caseNumber: string | null;
            /** @enum {string} */
            kind: "direct_suit" | "suit_after_review";
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "suit.file";
        } | {
            /** @default null */
            acceptedOn: string | null;
            body: string;
            /** @default null */
            caseNumber: string | null;
            /** @default null */
            decision: {
                /** @default null */
                ending: ("review_upheld" | "review_claim_rejected" | "review_varied" | "review_revoked" | "review_unlawful" | "review_ordered_to_act" | "review_void" | "review_not_accepted" | "review_dismissed" | "review_ended" | "review_abandoned" | "review_mediated" | "suit_claims_rejected" | "suit_revoked" | "suit_ordered_to_act" | "suit_unlawful" | "suit_void" | "suit_disclosure_barred" | "suit_not_filed" | "suit_dismissed" | "suit_withdrawn" | "suit_deemed_withdrawn" | "suit_referred") | null;
                /**
                 * Format: date
                 * @example 2026-01-20
                 */
                on: string;
                /** @enum {string} */
                result: "upheld" | "corrected" | "other";
            } | null;
            /** @enum {string} */
            kind: "review" | "direct_suit" | "suit_after_review";
            /**
             * Format: date
             * @example 2026-01-20
             */
            on: string;
            /** @enum {string} */
            type: "dispute.record";
        };
        DisputesOfCase: {
            disputes: components["schemas"]["DisputeSummary"][];
        };
        DisputeSummary: {
            agencyId: string;
            body: string;
            caseId: string;
            /** @description 案号, assigned by the reviewing body */
            caseNumber: string | null;
            closedOn: string | null;
            /** @description 审理机关的说法 / As worded by the reviewing body; null where only the column is known */
            ending: components["schemas"]["Text"] | null;
            /** Format: date */
            filedOn: string;
            id: string;
            /** @enum {string} */
            kind: "review" | "direct_suit" | "suit_after_review";
            kindLabel: components["schemas"]["Text"];
            /** @description Number in the agency’s own register */
            number: string;
            /** @description Column of table four; null while 尚未审结 */
            result: ("upheld" | "corrected" | "other") | null;
            /** @description 表四的列 / The column of table four */
            resultLabel: components["schemas"]["Text"];
            revision: number;
            state: components["schemas"]["State"];
        };
        Duty: {
            agencyId: string;
            article: string;
            caseId: string | null;
            closedAt: string | null;
            closedBy: string | null;
            doneOn: string | null;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            fromOn: string;
            handlerId: string | null;
            id: string;
            kind: {
                /** @enum {string} */
                code: "annual_dept" | "annual_submission" | "annual_gov" | "proactive_publish";
                label: components["schemas"]["Text"];
            };
            note: string;
            /** Format: date-time */
            openedAt: string;
            /** @description Null: the law, by the turn of the year */
            openedBy: string | null;
            /** Format: date */
            originalDueOn: string;
            provisional: boolean;
            /** @description Negative when late; null once it is closed */
            remainingWorkingDays: number | null;
            /** @enum {string} */
            status: "open" | "met" | "missed" | "void";
            /** @description The year reported on, or the reference */
            subject: string;
            title: string;
            unit: string | null;
            /** @description As of today; null once it is closed */
            urgency: ("red" | "amber" | "green" | "waiting") | null;
            version: number;
        };
        ExplainedClock: {
            /** Format: date */
            asOf: string;
            /** @description Last day on which a correction notice stops the clock (art. 30) */
            correctionNoticeBy: string | null;
            /** @description Every day from receipt, with the act and the article */
            days: {
                because: {
                    article: string;
                    /** @description Number of the event that explains the day */
                    event?: number;
                    source?: string;
                    text: components["schemas"]["Text"];
                };
                /** Format: date */
                date: string;
                /** @enum {string} */
                kind: "base" | "weekend" | "holiday" | "void" | "suspended" | "counted";
                /** @enum {boolean} */
                makeup?: true;
                n?: number;
                /** @enum {boolean} */
                provisional?: true;
            }[];
            dueOn: string | null;
            /** @description Due day as set on the day of receipt */
            firstDueOn: string | null;
            /** @description Due day without extension and delay */
            originalDueOn: string | null;
            provisional: boolean;
            receivedOn: string | null;
            remainingWorkingDays: number | null;
            status: {
                code: string;
                label: components["schemas"]["Text"];
            };
            suspensions: {
                /** Format: date */
                afterOn: string;
                endOn: string | null;
            }[];
            targetWorkingDays: number | null;
            usedWorkingDays: number | null;
            waiting: {
                /** Format: date */
                applicantDueOn: string;
                /** @enum {string} */
                for: "correction" | "payment";
                /** Format: date */
                sinceOn: string;
            } | null;
        };
        ExplainedDeadline: {
            article: string;
            bearer: {
                code: string;
                label: components["schemas"]["Text"];
            };
            closedAt: string | null;
            /** @description Null for periods that are not counted day by day */
            days: {
                because: {
                    article: string;
                    /** @description Number of the event that explains the day */
                    event?: number;
                    source?: string;
                    text: components["schemas"]["Text"];
                };
                /** Format: date */
                date: string;
                /** @enum {string} */
                kind: "base" | "weekend" | "holiday" | "void" | "suspended" | "counted";
                /** @enum {boolean} */
                makeup?: true;
                n?: number;
                /** @enum {boolean} */
                provisional?: true;
            }[] | null;
            disputeId: string | null;
            /** @description Null while the clock is suspended */
            dueOn: string | null;
            /** @description As it was first set; never overwritten */
            firstDueOn: string | null;
            /** @description Not itself counted */
            fromOn: string | null;
            kind: {
                code: string;
                label: components["schemas"]["Text"];
            };
            moves: {
                /** @description Null: the calendar changed */
                event: number | null;
                from: string | null;
                label: components["schemas"]["Text"];
                on: string | null;
                to: string | null;
            }[];
            /** @description Before any extension, delay or suspension */
            originalDueOn: string | null;
            provisional: boolean;
            /** @description While it is open */
            remainingWorkingDays: number | null;
            /**
             * @description As of today
             * @enum {string}
             */
            status: "open" | "waiting" | "met" | "missed" | "void";
            subject: string;
            /** @description While it is open */
            urgency: {
                /** @enum {string} */
                code: "red" | "amber" | "green" | "waiting";
                label: components["schemas"]["Text"];
            } | null;
            version: number;
        };
        HolidayAnnouncement: {
            /**
             * Format: uuid
             * @description The agency that entered it; it applies to that agency and all below it
             */
            agencyId: string;
            appliedAt: string | null;
            appliedBy: string | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: string | null;
            effect: components["schemas"]["HolidayAnnouncementEffect"] | null;
            /** Format: uuid */
            id: string;
            isAmendment: boolean;
            makeupWorkdays: string[];
            offDays: string[];
            /** Format: date */
            publishedOn: string;
            /** @enum {string} */
            scope: "national" | "agency";
            source: string;
            /** @enum {string} */
            state: "draft" | "applied" | "withdrawn";
            title: components["schemas"]["Text"];
            year: number;
        };
        /**
         * @example {
         *       "version": 0
         *     }
         */
        HolidayAnnouncementApplication: {
            /** @description The version returned by the preview */
            version: number;
        };
        HolidayAnnouncementEffect: {
            agencies: number;
            cases: number;
            disputes: number;
            earlier: number;
            later: number;
            /** @description Closed duties that were met and are missed by this announcement */
            metToMissed: number;
            missedToMet: number;
            /** @description Running deadlines whose due day moves */
            moved: number;
            provisionalEnded: number;
        };
        /**
         * @example {
         *       "year": 2027,
         *       "publishedOn": "2026-11-20",
         *       "source": "https://www.gov.cn/zhengce/content/202611/content_0000000.htm",
         *       "format": "holiday-cn",
         *       "text": "{\"year\":2027,\"papers\":[],\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}]}"
         *     }
         */
        HolidayAnnouncementFile: {
            /** @enum {string} */
            format: "holiday-cn" | "ics";
            /**
             * @description Adds to earlier announcements of its scope and year; a complete one replaces them
             * @default false
             */
            isAmendment: boolean;
            /**
             * Format: date
             * @description Date of publication
             * @example 2026-01-20
             */
            publishedOn: string;
            /**
             * @description agency: this agency’s own arrangement
             * @default national
             * @enum {string}
             */
            scope: "national" | "agency";
            /** @description Required when the file does not state it */
            source?: string;
            text: string;
            title?: {
                en: string;
                zh: string;
            };
            year: number;
        };
        HolidayAnnouncementPreview: {
            announcement: components["schemas"]["HolidayAnnouncement"];
            effect: components["schemas"]["HolidayAnnouncementEffect"];
            lineCount: number;
            /** @description Earlier due days first, then later ones, then changed results of closed duties */
            lines: {
                /** Format: uuid */
                agencyId: string;
                agencyName: string;
                /** Format: uuid */
                caseId: string;
                caseNumber: string;
                disputeId: string | null;
                from: string | null;
                handlerId: string | null;
                handlerName: string | null;
                /** @enum {string} */
                is: "open" | "waiting" | "met" | "missed" | "void";
                kind: string;
                provisionalEnded: boolean;
                subject: string;
                to: string | null;
                unit: string | null;
                /** @enum {string} */
                was: "open" | "waiting" | "met" | "missed" | "void";
            }[];
            /** @description To be sent when applying, so that only what was previewed is applied */
            version: number;
        };
        HolidayAnnouncements: {
            announcements: components["schemas"]["ListedHolidayAnnouncement"][];
        };
        Labels: {
            /** @description What a reply of some outcome has to state */
            facts: {
                code: string;
                label: components["schemas"]["Text"];
            }[];
            /** @description By the field that holds the code */
            values: {
                codes: {
                    code: string;
                    label: components["schemas"]["Text"];
                }[];
                field: string;
            }[];
        };
        ListedCase: {
            agencyId: string;
            agencyName: string;
            applicantName: string;
            /** @enum {string} */
            category: "natural_person" | "business" | "research" | "welfare" | "legal_service" | "other";
            /** @enum {string} */
            channel: "in_person" | "registered_mail" | "ordinary_mail" | "internet" | "fax" | "oral";
            clock: {
                code: string;
                label: components["schemas"]["Text"];
                remainingWorkingDays: number | null;
            };
            content: string;
            dueOn: string | null;
            handlerId: string | null;
            handlerName: string | null;
            id: string;
            irregular: boolean;
            madePublicOn: string | null;
            number: string;
            originalDueOn: string | null;
            outcome: ("already_public" | "granted" | "partial" | "denied_secret" | "denied_law" | "denied_safety" | "denied_third_party" | "denied_internal" | "denied_process" | "denied_enforcement_file" | "special_access_regime" | "not_exist" | "not_this_agency" | "needs_creation" | "unclear_after_supplement" | "petition_complaint" | "duplicate" | "publication" | "vexatious" | "reconfirm" | "abandoned_no_supplement" | "abandoned_no_fee" | "withdrawn" | "transferred" | "other") | null;
            overdue: boolean;
            personShown: boolean;
            provisional: boolean;
            receivedOn: string | null;
            /** Format: date */
            registeredOn: string;
            repliedOn: string | null;
            revision: number;
            settledOn: string | null;
            state: {
                label: components["schemas"]["Text"];
                path: string;
            };
            unit: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        ListedHolidayAnnouncement: {
            /**
             * Format: uuid
             * @description The agency that entered it; it applies to that agency and all below it
             */
            agencyId: string;
            appliedAt: string | null;
            appliedBy: string | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: string | null;
            effect: components["schemas"]["HolidayAnnouncementEffect"] | null;
            /** Format: uuid */
            id: string;
            isAmendment: boolean;
            makeupWorkdays: string[];
            offDays: string[];
            /** Format: date */
            publishedOn: string;
            replacedBy: string | null;
            /** @enum {string} */
            scope: "national" | "agency";
            source: string;
            /** @enum {string} */
            state: "draft" | "applied" | "withdrawn";
            title: components["schemas"]["Text"];
            year: number;
        };
        MachineDiagram: {
            edges: {
                /** @description Any of them may lead there */
                commands: {
                    code: string;
                    label: components["schemas"]["Text"];
                    seldom: boolean;
                }[];
                from: string;
                /** @description Only by putting entries right, or by voiding them: such edges cover a drawing */
                seldom: boolean;
                to: string;
            }[];
            start: string;
            states: {
                description: components["schemas"]["Text"];
                label: components["schemas"]["Text"];
                /** @description Who must act while a case rests here */
                owner: {
                    code: string;
                    label: components["schemas"]["Text"];
                };
                /** @description The path as cases carry it */
                state: string;
                tags: string[];
            }[];
            /** @description Raised whenever the machine changes */
            version: number;
        };
        MadePassword: {
            /** @description 只显示这一次 / Shown only once */
            password: string;
        };
        MadeUser: {
            id: string;
            /** @description 系统生成的，只显示这一次；否则为空 / Generated by the server, shown only once */
            password: string | null;
        };
        Mail: {
            /** @description The Date header (RFC 5322) */
            date: string;
            messageId: string;
            /** @description Name of the file in the folder */
            name: string;
            subject: string;
            text: string;
            to: string;
        };
        MessagePreview: {
            /** @description HTML is a whole document: show it in a sandboxed frame */
            content: string;
            /** @enum {string} */
            format: "html" | "text";
            /** @enum {string} */
            name: "single" | "digest" | "catch-up";
            subject: string;
        };
        /**
         * @example {
         *       "from": "2026-02-02",
         *       "to": "2026-02-06",
         *       "standInId": null
         *     }
         */
        NewAbsence: {
            /**
             * Format: date
             * @example 2026-01-20
             */
            from: string;
            /**
             * @description 代办人；空则由固定代办人接替 / Null: the deputy stands in
             * @default null
             */
            standInId: string | null;
            /**
             * Format: date
             * @description 含当日 / Inclusive
             * @example 2026-01-20
             */
            to: string;
            /**
             * Format: uuid
             * @description 缺省为本人 / The user by default
             */
            userId?: string;
        };
        /**
         * @example {
         *       "on": "2026-02-13",
         *       "registration": {
         *         "channel": "registered_mail",
         *         "submittedOn": "2026-02-10",
         *         "signedOn": "2026-02-13",
         *         "applicantName": "王小明",
         *         "applicantCategory": "natural_person",
         *         "content": "城东片区征地批文及补偿安置方案"
         *       }
         *     }
         */
        NewCase: {
            /** @default null */
            handlerId: string | null;
            /**
             * Format: date
             * @description 登记日期 / Day of registration
             * @example 2026-01-20
             */
            on: string;
            registration: components["schemas"]["Registration"];
            /** @default null */
            unit: string | null;
        };
        /**
         * @example {
         *       "kind": "wecom",
         *       "title": "信息公开工作群",
         *       "address": "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=6f1c2f60-9a2b-4b7e-8f43-2f1f6d1f0a77",
         *       "subscription": "due_day_and_late"
         *     }
         */
        NewChannelEndpoint: {
            /** @description Address of the robot or the system, including its key */
            address: string;
            /** @enum {string} */
            kind: "webhook" | "wecom" | "dingtalk" | "feishu";
            secret?: string;
            /**
             * @default all
             * @enum {string}
             */
            subscription: "all" | "due_day_and_late";
            title: string;
        };
        /**
         * @example {
         *       "year": 2027,
         *       "publishedOn": "2026-11-20",
         *       "source": "https://www.gov.cn/zhengce/content/202611/content_0000000.htm",
         *       "offDays": [
         *         "2027-01-01",
         *         "2027-01-02",
         *         "2027-01-03"
         *       ],
         *       "makeupWorkdays": [
         *         "2027-01-09"
         *       ]
         *     }
         */
        NewHolidayAnnouncement: {
            /**
             * @description Adds to earlier announcements of its scope and year; a complete one replaces them
             * @default false
             */
            isAmendment: boolean;
            /** @default [] */
            makeupWorkdays: string[];
            /** @default [] */
            offDays: string[];
            /**
             * Format: date
             * @description Date of publication
             * @example 2026-01-20
             */
            publishedOn: string;
            /**
             * @description agency: this agency’s own arrangement
             * @default national
             * @enum {string}
             */
            scope: "national" | "agency";
            /** @description Address or document number of the publication */
            source: string;
            title?: {
                en: string;
                zh: string;
            };
            year: number;
        };
        /**
         * @example {
         *       "text": "请于本周内拟稿"
         *     }
         */
        NewReminder: {
            /**
             * @description 附言，请勿写申请人信息 / A word with it, which also goes out by mail: nothing of the applicant
             * @default
             */
            text: string;
        };
        /**
         * @example {
         *       "page": "cases",
         *       "name": "本周到期的信函申请",
         *       "query": "channel=mail&open=true&sort=dueOn",
         *       "columns": [
         *         "number",
         *         "dueOn"
         *       ]
         *     }
         */
        NewSavedView: {
            columns: string[];
            name: string;
            /** @enum {string} */
            page: "cases";
            query: string;
        };
        /**
         * @example {
         *       "agencyId": "6f1c2f60-9a2b-4b7e-8f43-2f1f6d1f0a77",
         *       "subject": "",
         *       "reason": "该件已逾期三个工作日。"
         *     }
         */
        NewSupervision: {
            /**
             * Format: uuid
             * @description 被督办的下级机关 / The agency below
             */
            agencyId: string;
            /**
             * Format: date
             * @description 答复期限；缺省为五个工作日 / Last day for an answer; by default five working days
             * @example 2026-01-20
             */
            answerDueOn?: string;
            /** @default null */
            caseId: string | null;
            /** @description 期限或义务的种类；缺省为整个案件或机关 / Kind of the deadline or duty; by default the whole */
            kind?: string;
            /** @description 两个机关均可见，请勿写申请人个人信息 / Both agencies read it: nothing personal */
            reason: string;
            /**
             * @description 同类期限的区分，或者督办事项的标题 / Tells several apart, or a title
             * @default
             */
            subject: string;
        };
        /**
         * @example {
         *       "login": "zhang",
         *       "name": "张承办",
         *       "unit": "办公室",
         *       "roles": [
         *         "handler"
         *       ],
         *       "password": "一个足够长的密码"
         *     }
         */
        NewUser: {
            /** @default null */
            email: string | null;
            login: string;
            name: string;
            /** @description 缺省由系统生成 / Generated by the server by default */
            password?: string;
            roles: ("registrar" | "handler" | "reviewer" | "signatory" | "head" | "statistician" | "administrator" | "auditor")[];
            /** @default null */
            unit: string | null;
        };
        /**
         * @example {
         *       "today": "2026-03-25"
         *     }
         */
        NextDemoDay: {
            /**
             * Format: date
             * @example 2026-01-20
             */
            today: string;
        };
        Notification: {
            /** @description The same for all notifications of one deadline or of another subject */
            about: string;
            acknowledgedAt: string | null;
            /**
             * Format: uuid
             * @description The agency that the notification concerns; with the id it identifies the notification
             */
            agencyId: string;
            asksAcknowledgement: boolean;
            caseId: string | null;
            caseNumber: string | null;
            channel: string;
            delivery: {
                answer: string | null;
                attempts: number;
                endedAt: string | null;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "single" | "digest" | "catch_up";
                /** @enum {string} */
                status: "pending" | "sent" | "failed" | "bounced";
            } | null;
            details: components["schemas"]["Text"][];
            dueOn: string | null;
            id: number;
            /** @description Sent because no one at a lower level of the escalation policy had acknowledged */
            isEscalation: boolean;
            link: string | null;
            notifiedAs: string;
            notifiedAsLabel: components["schemas"]["Text"];
            /** Format: date-time */
            notifiedAt: string;
            /** Format: date-time */
            owedAt: string;
            /** @enum {string} */
            priority: "ordinary" | "due_day";
            readAt: string | null;
            recipient: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "person" | "endpoint";
                name: string | null;
            };
            /** Format: date-time */
            releaseAt: string;
            rule: string;
            ruleTitle: components["schemas"]["Text"];
            subjectType: string;
            /** @description Working days after the due day; negative before it */
            threshold: number;
            title: components["schemas"]["Text"];
            version: number;
        };
        /**
         * @example {
         *       "escalation": [
         *         {
         *           "id": "receipt",
         *           "title": {
         *             "zh": "收到申请当日确认",
         *             "en": "Receipts to confirm on the day of arrival"
         *           },
         *           "kinds": [
         *             "receipt_confirmation"
         *           ],
         *           "steps": [],
         *           "late": [
         *             {
         *               "from": 1,
         *               "every": 1,
         *               "recipients": [
         *                 "handler",
         *                 {
         *                   "role": "registrar"
         *                 },
         *                 "office_head"
         *               ]
         *             },
         *             {
         *               "from": 3,
         *               "every": 5,
         *               "recipients": [
         *                 "supervising_office"
         *               ]
         *             }
         *           ],
         *           "escalate": null
         *         },
         *         {
         *           "id": "short",
         *           "title": {
         *             "zh": "短期事项",
         *             "en": "What is due within days"
         *           },
         *           "kinds": [
         *             "supplement_notice",
         *             "extension_notice",
         *             "lapse_follow_up",
         *             "service"
         *           ],
         *           "steps": [
         *             {
         *               "threshold": -3,
         *               "recipients": [
         *                 "handler"
         *               ]
         *             },
         *             {
         *               "threshold": -1,
         *               "recipients": [
         *                 "handler",
         *                 "unit_head"
         *               ]
         *             },
         *             {
         *               "threshold": 0,
         *               "recipients": [
         *                 "handler",
         *                 "unit_head"
         *               ]
         *             }
         *           ],
         *           "late": [
         *             {
         *               "from": 1,
         *               "every": 1,
         *               "recipients": [
         *                 "handler",
         *                 "unit_head",
         *                 "office_head"
         *               ]
         *             },
         *             {
         *               "from": 3,
         *               "every": 5,
         *               "recipients": [
         *                 "supervising_office"
         *               ]
         *             }
         *           ],
         *           "escalate": {
         *             "everyWorkdays": 1,
         *             "upTo": "office_head"
         *           }
         *         },
         *         {
         *           "id": "annual",
         *           "title": {
         *             "zh": "年度报告",
         *             "en": "The annual report"
         *           },
         *           "kinds": [
         *             "annual_*"
         *           ],
         *           "steps": [
         *             {
         *               "threshold": -20,
         *               "recipients": [
         *                 {
         *                   "role": "statistician"
         *                 }
         *               ]
         *             },
         *             {
         *               "threshold": -10,
         *               "recipients": [
         *                 {
         *                   "role": "statistician"
         *                 }
         *               ]
         *             },
         *             {
         *               "threshold": -5,
         *               "recipients": [
         *                 {
         *                   "role": "statistician"
         *                 }
         *               ]
         *             },
         *             {
         *               "threshold": -3,
         *               "recipients": [
         *                 {
         *                   "role": "statistician"
         *                 },
         *                 "office_head"
         *               ]
         *             },
         *             {
         *               "threshold": -1,
         *               "recipients": [
         *                 {
         *                   "role": "statistician"
         *                 },
         *                 "office_head"
         *               ]
         *             },
         *             {
         *               "threshold": 0,
         *               "recipients": [
         *                 {
         *                   "role": "statistician"
         *                 },
         *                 "office_head"
         *               ]
         *             }
         *           ],
         *           "late": [
         *             {
         *               "from": 1,
         *               "every": 1,
         *               "recipients": [
         *                 {
         *                   "role": "statistician"
         *                 },
         *                 "office_head"
         *               ]
         *             },
         *             {
         *               "from": 3,
         *               "every": 5,
         *               "recipients": [
         *                 "supervising_office"
         *               ]
         *             }
         *           ],
         *           "escalate": null
         *         },
         *         {
         *           "id": "publication",
         *           "title": {
         *             "zh": "主动公开",
         *             "en": "Making information public"
         *           },
         *           "kinds": [
         *             "proactive_publish"
         *           ],
         *           "steps": [
         *             {
         *               "threshold": -5,
         *               "recipients": [
         *                 {
         *                   "role": "statistician"
         *                 }
         *               ]
         *             },
         *             {
         *               "threshold": -3,
         *               "recipients": [
         *                 {
         *                   "role": "statistician"
         *                 }
         *               ]
         *             },
         *             {
         *               "threshold": -1,
         *               "recipients": [
         *                 {
         *                   "role": "statistician"
         *                 },
         *                 "office_head"
         *               ]
         *             },
         *             {
         *               "threshold": 0,
         *               "recipients": [
         *                 {
         *                   "role": "statistician"
         *                 },
         *                 "office_head"
         *               ]
         *             }
         *           ],
         *           "late": [
         *             {
         *               "from": 1,
         *               "every": 1,
         *               "recipients": [
         *                 {
         *                   "role": "statistician"
         *                 },
         *                 "office_head"
         *               ]
         *             },
         *             {
         *               "from": 3,
         *               "every": 5,
         *               "recipients": [
         *                 "supervising_office"
         *               ]
         *             }
         *           ],
         *           "escalate": null
         *         },
         *         {
         *           "id": "agency_duty",
         *           "title": {
         *             "zh": "机关法定期限",
         *             "en": "What the agency owes by law"
         *           },
         *           "kinds": "any",
         *           "steps": [
         *             {
         *               "threshold": -5,
         *               "recipients": [
         *                 "handler"
         *               ]
         *             },
         *             {
         *               "threshold": -3,
         *               "recipients": [
         *                 "handler"
         *               ]
         *             },
         *             {
         *               "threshold": -1,
         *               "recipients": [
         *                 "handler",
         *                 "unit_head"
         *               ]
         *             },
         *             {
         *               "threshold": 0,
         *               "recipients": [
         *                 "handler",
         *                 "unit_head"
         *               ]
         *             }
         *           ],
         *           "late": [
         *             {
         *               "from": 1,
         *               "every": 1,
         *               "recipients": [
         *                 "handler",
         *                 "unit_head",
         *                 "office_head"
         *               ]
         *             },
         *             {
         *               "from": 3,
         *               "every": 5,
         *               "recipients": [
         *                 "supervising_office"
         *               ]
         *             }
         *           ],
         *           "escalate": {
         *             "everyWorkdays": 1,
         *             "upTo": "office_head"
         *           }
         *         }
         *       ],
         *       "events": {
         *         "assigned": {
         *           "enabled": true,
         *           "recipients": [
         *             "handler"
         *           ]
         *         },
         *         "returned": {
         *           "enabled": true,
         *           "recipients": [
         *             {
         *               "role": "registrar"
         *             }
         *           ]
         *         },
         *         "draft_to_clear": {
         *           "enabled": true,
         *           "recipients": [
         *             {
         *               "role": "reviewer"
         *             }
         *           ]
         *         },
         *         "draft_cleared": {
         *           "enabled": true,
         *           "recipients": [
         *             "handler"
         *           ]
         *         },
         *         "draft_returned": {
         *           "enabled": true,
         *           "recipients": [
         *             "handler"
         *           ]
         *         },
         *         "reply_reordered": {
         *           "enabled": true,
         *           "recipients": [
         *             "handler",
         *             "unit_head",
         *             "office_head"
         *           ]
         *         },
         *         "dispute_moved": {
         *           "enabled": true,
         *           "recipients": [
         *             "handler",
         *             "unit_head"
         *           ]
         *         },
         *         "applicant_message": {
         *           "enabled": true,
         *           "recipients": [
         *             "handler",
         *             {
         *               "role": "registrar"
         *             }
         *           ]
         *         },
         *         "deadline_moved": {
         *           "enabled": true,
         *           "recipients": [
         *             "handler",
         *             "unit_head"
         *           ]
         *         },
         *         "delivery_failed": {
         *           "enabled": true,
         *           "recipients": [
         *             {
         *               "role": "administrator"
         *             }
         *           ]
         *         },
         *         "calendar_missing": {
         *           "enabled": true,
         *           "recipients": [
         *             {
         *               "role": "administrator"
         *             }
         *           ]
         *         },
         *         "carry_over": {
         *           "enabled": true,
         *           "recipients": [
         *             {
         *               "role": "statistician"
         *             },
         *             "office_head"
         *           ]
         *         },
         *         "supervision_opened": {
         *           "enabled": true,
         *           "recipients": [
         *             "handler",
         *             "unit_head",
         *             "office_head"
         *           ]
         *         },
         *         "supervision_answered": {
         *           "enabled": true,
         *           "recipients": [
         *             "supervising_office"
         *           ]
         *         },
         *         "supervision_closed": {
         *           "enabled": true,
         *           "recipients": [
         *             "handler",
         *             "unit_head",
         *             "office_head"
         *           ]
         *         }
         *       },
         *       "notifyAt": "09:00",
         *       "quiet": {
         *         "from": "20:00",
         *         "until": "08:00"
         *       },
         *       "digestAt": "09:00",
         *       "catchUpAfterMinutes": 60
         *     }
         */
        NotificationPolicy: {
            catchUpAfterMinutes: number;
            digestAt: string;
            escalation: {
                escalate: {
                    everyWorkdays: number;
                    /** @enum {string} */
                    upTo: "handler" | "deputy" | "unit_head" | "office_head" | "supervising_office";
                } | null;
                id: string;
                kinds: "any" | string[];
                late: {
                    every: number;
                    from: number;
                    recipients: (("handler" | "deputy" | "unit_head" | "office_head" | "supervising_office") | {
                        /** @enum {string} */
                        role: "registrar" | "handler" | "reviewer" | "signatory" | "head" | "statistician" | "administrator" | "auditor";
                    })[];
                }[];
                steps: {
                    recipients: (("handler" | "deputy" | "unit_head" | "office_head" | "supervising_office") | {
                        /** @enum {string} */
                        role: "registrar" | "handler" | "reviewer" | "signatory" | "head" | "statistician" | "administrator" | "auditor";
                    })[];
                    threshold: number;
                }[];
                title: {
                    en: string;
                    zh: string;
                };
            }[];
            events: {
                [key: string]: {
                    enabled: boolean;
                    recipients: (("handler" | "deputy" | "unit_head" | "office_head" | "supervising_office") | {
                        /** @enum {string} */
                        role: "registrar" | "handler" | "reviewer" | "signatory" | "head" | "statistician" | "administrator" | "auditor";
                    })[];
                };
            };
            notifyAt: string;
            quiet: {
                from: string;
                until: string;
            };
        };
        OpenedSupervision: {
            /** @description false：同一事项已在督办 / Was running already */
            isNew: boolean;
            supervision: components["schemas"]["Supervision"];
        };
        Outcomes: {
            outcomes: {
                articles: string[];
                code: string;
                explanation: components["schemas"]["Text"];
                /**
                 * Format: date
                 * @description First day of the replies it may be given by
                 */
                from: string;
                /** @description Its heading in table three */
                group: components["schemas"]["Text"];
                isReply: boolean;
                label: components["schemas"]["Text"];
                letter: string;
                remedy: {
                    code: string;
                    label: components["schemas"]["Text"];
                    reviewFirst: boolean;
                    suit: string;
                } | null;
                requires: {
                    article: string;
                    code: string;
                    label: components["schemas"]["Text"];
                    /** @description What to say when it is missing */
                    missing: components["schemas"]["Text"];
                    /** @enum {string} */
                    required: "must" | "should";
                    /**
                     * @description Where it is written down
                     * @enum {string}
                     */
                    statedBy: "draft" | "reasons" | "history";
                }[];
                /** @description Its row in the form of this year */
                row: string;
                /** @description Row of table three in each form */
                rows: {
                    2019: string;
                    2021: string;
                };
                /** @description Last day of them; null while it is in force */
                until: string | null;
            }[];
        };
        OwnAgency: {
            /** @description 审签步骤，依次 / Clearance steps of a draft, in order */
            clearance: {
                code: string;
                label: components["schemas"]["Text"];
                roles: {
                    /** @enum {string} */
                    code: "registrar" | "handler" | "reviewer" | "signatory" | "head" | "statistician" | "administrator" | "auditor";
                    label: components["schemas"]["Text"];
                }[];
            }[];
            code: string;
            id: string;
            /** @description false：尚未设定，按政府部门计 / Not set yet; counts as a department */
            isLevelSet: boolean;
            level: {
                /** @enum {string} */
                code: "department" | "township" | "county" | "prefecture" | "province" | "vertical";
                label: components["schemas"]["Text"];
            };
            /** @description All available levels */
            levels: {
                /** @enum {string} */
                code: "department" | "township" | "county" | "prefecture" | "province" | "vertical";
                label: components["schemas"]["Text"];
            }[];
            name: string;
            /** @description 主管部门 / The supervising agency */
            parent: {
                code: string;
                name: string;
            } | null;
            /** @description 拟稿人可否审核自己的稿 / Whether drafters may clear their own drafts */
            selfClearance: boolean;
            /** @description Directly below it */
            subordinates: {
                code: string;
                name: string;
            }[];
        };
        PasswordChange: {
            current: string;
            next: string;
        };
        People: {
            people: {
                id: string;
                name: string;
                roles: ("registrar" | "handler" | "reviewer" | "signatory" | "head" | "statistician" | "administrator" | "auditor")[];
                unit: string | null;
            }[];
        };
        /**
         * @example {
         *       "email": "zhang@oa.example.gov.cn",
         *       "wantsDigest": true
         *     }
         */
        Preferences: {
            /** @description 空则只在系统内提醒 / Null: notified in the application only */
            email: string | null;
            /** @description 每个工作日上午汇总为一封 / One digest each working morning instead of single messages */
            wantsDigest: boolean;
        };
        /**
         * @example {
         *       "command": {
         *         "type": "extension.notify",
         *         "on": "2026-03-20",
         *         "workingDays": 20
         *       }
         *     }
         */
        PreviewRequest: {
            command: components["schemas"]["CaseCommand"];
        };
        Problem: {
            /** @description 所依据的条款 */
            article?: string;
            /** @description Stable, for programs. */
            code: string;
            /** @description Of a conflict: the case or dispute as it stands now. */
            current?: Record<string, never>;
            /** @description 中文说明 */
            detail: string;
            errors?: {
                message: components["schemas"]["ProblemText"];
                path: string;
            }[];
            message: components["schemas"]["ProblemText"];
            /**
             * @description Of a refused command: which of the three checks failed.
             * @enum {string}
             */
            question?: "permission" | "state" | "law" | "input";
            /** @description Give it to the administrator: the log has it too. */
            reference: string;
            /** @description 怎样才合法 / What would make it lawful */
            remedy?: components["schemas"]["ProblemText"] | null;
            status: number;
            title: string;
            type: string;
        };
        ProblemText: {
            en: string;
            zh: string;
        };
        RecordedAbsence: {
            absence: {
                /** Format: date */
                from: string;
                id: string;
                standInId: string | null;
                /** Format: date */
                to: string;
                userId: string;
            };
            warnings: components["schemas"]["Warning"][];
        };
        Refusal: {
            article: string | null;
            code: string;
            field?: string;
            message: components["schemas"]["Text"];
            /** @enum {string} */
            question: "permission" | "state" | "law" | "input";
            remedy: components["schemas"]["Text"] | null;
        };
        Registration: {
            /** @default  */
            address: string;
            /** @enum {string} */
            applicantCategory: "natural_person" | "business" | "research" | "welfare" | "legal_service" | "other";
            applicantName: string;
            /** @enum {string} */
            channel: "in_person" | "registered_mail" | "ordinary_mail" | "internet" | "fax" | "oral";
            /** @default null */
            confirmedOn: string | null;
            content: string;
            /** @default  */
            delivery: string;
            /** @default  */
            email: string;
            /** @default  */
            phone: string;
            /** @default  */
            purpose: string;
            /** @default  */
            remarks: string;
            /** @default null */
            signedOn: string | null;
            /**
             * Format: date
             * @example 2026-01-20
             */
            submittedOn: string;
        };
        RegistrationChanges: {
            address?: string;
            /** @enum {string} */
            applicantCategory?: "natural_person" | "business" | "research" | "welfare" | "legal_service" | "other";
            applicantName?: string;
            /** @enum {string} */
            channel?: "in_person" | "registered_mail" | "ordinary_mail" | "internet" | "fax" | "oral";
            confirmedOn?: string | null;
            content?: string;
            delivery?: string;
            email?: string;
            phone?: string;
            purpose?: string;
            remarks?: string;
            signedOn?: string | null;
            /**
             * Format: date
             * @example 2026-01-20
             */
            submittedOn?: string;
        };
        /**
         * @example {
         *       "channel": "registered_mail",
         *       "submittedOn": "2026-02-10",
         *       "signedOn": "2026-02-13"
         *     }
         */
        RegistrationDraft: {
            /** @enum {string} */
            channel: "in_person" | "registered_mail" | "ordinary_mail" | "internet" | "fax" | "oral";
            /** @default null */
            confirmedOn: string | null;
            /** @default null */
            signedOn: string | null;
            /** @default null */
            submittedOn: string | null;
        };
        RegistrationPreview: {
            /** Format: date */
            asOf: string;
            /** @description As it would run; null while dates are missing or refused */
            clock: components["schemas"]["Clock"] | null;
            /** @description The dates that the channel requires, in chronological order */
            dates: {
                /** @enum {string} */
                field: "submittedOn" | "signedOn" | "confirmedOn";
                isRequired: boolean;
                label: components["schemas"]["Text"];
                /** @description Whether it makes the day of receipt (art. 31) */
                makesReceipt: boolean;
                /** @description What it most often is */
                proposedOn: string | null;
            }[];
            deadlines: {
                article: string;
                bearer: string;
                dueOn: string | null;
                /** @description As it was first set; never overwritten */
                firstDueOn: string | null;
                kind: string;
                label: components["schemas"]["Text"];
                originalDueOn: string | null;
                /** @description Counted across a year whose calendar is not published */
                provisional: boolean;
                /** @enum {string} */
                status: "open" | "waiting" | "met" | "missed" | "void";
                /** @description Tells several of a kind apart: the round, the consultation */
                subject: string;
            }[];
            /** @description Whether all required dates were given */
            isComplete: boolean;
            receipt: {
                article: string;
                evidence: components["schemas"]["Text"];
                explanation: components["schemas"]["Text"];
                /** @description Null while receipt is unconfirmed, or dates are missing or refused */
                receivedOn: string | null;
            };
            refusal: components["schemas"]["Refusal"] | null;
            warnings: components["schemas"]["Warning"][];
        };
        RegistrationReceipt: {
            agencyName: string;
            applicantName: string;
            caseId: string;
            category: components["schemas"]["Text"];
            channel: components["schemas"]["Text"];
            content: string;
            delivery: string;
            dueOn: string | null;
            mayChange: {
                article: string;
                label: components["schemas"]["Text"];
                text: components["schemas"]["Text"];
            }[];
            number: string;
            personShown: boolean;
            /** Format: date */
            printedOn: string;
            provisional: boolean;
            receipt: {
                article: string;
                explanation: components["schemas"]["Text"];
            };
            receivedOn: string | null;
            /** Format: date */
            registeredOn: string;
            remedies: {
                article: string;
                text: components["schemas"]["Text"];
            }[];
            reply: {
                article: string;
                text: components["schemas"]["Text"];
            };
            /** Format: date */
            submittedOn: string;
            unit: string | null;
        };
        Reminder: {
            /** Format: date-time */
            at: string;
            by: {
                id: string;
                name: string;
            };
            /** @description The handler of the case at the time */
            handler: {
                id: string;
                name: string;
            };
            id: string;
            /**
             * Format: date
             * @description The day of it, Asia/Shanghai
             */
            on: string;
            text: string;
        };
        Reminders: {
            /** @description 本人现在能否催办 / Whether the reader may remind now; null for a reader who never may */
            offer: {
                lawful: boolean;
                refusal: components["schemas"]["Refusal"] | null;
            } | null;
            reminders: components["schemas"]["Reminder"][];
        };
        ReplyContent: {
            /** @default {} */
            facts: {
                [key: string]: string;
            };
            /** @enum {string} */
            outcome: "already_public" | "granted" | "partial" | "denied_secret" | "denied_law" | "denied_safety" | "denied_third_party" | "denied_internal" | "denied_process" | "denied_enforcement_file" | "special_access_regime" | "not_exist" | "not_this_agency" | "needs_creation" | "unclear_after_supplement" | "petition_complaint" | "duplicate" | "publication" | "vexatious" | "reconfirm" | "abandoned_no_supplement" | "abandoned_no_fee" | "withdrawn" | "transferred" | "other";
            /** @default  */
            reasons: string;
        };
        Report: {
            agency: string;
            /** Format: date */
            asOf: string;
            checks: {
                code: string;
                expected: number | string | null;
                found: number | string | null;
                message: components["schemas"]["Text"];
                place: string;
                /** @enum {string} */
                severity: "fault" | "note";
            }[];
            /** @enum {number} */
            format: 2019 | 2021;
            /** @description 勾稽关系 / What must hold in the tables */
            identities: {
                article: string;
                code: string;
                /** @description Null: there is nothing to compare with */
                holds: boolean | null;
                text: components["schemas"]["Text"];
            }[];
            statistics: {
                averageWorkingDays: number | null;
                byQuarter: {
                    closed: number;
                    quarter: number;
                    received: number;
                }[];
                byUnit: {
                    carriedIn: number;
                    closed: number;
                    open: number;
                    received: number;
                    unit: string | null;
                }[];
                carriedIn: number;
                channels: {
                    [key: string]: {
                        count: number;
                        share: string | null;
                    };
                };
                closed: number;
                handled: number;
                madePublic: number;
                onTime: {
                    inTime: number;
                    late: number;
                    share: string | null;
                    unknown: number;
                };
                open: number;
                previousYear: {
                    received: number;
                    /** @enum {string} */
                    source: "opening_balance" | "cases";
                } | null;
                purposes: {
                    count: number;
                    value: string;
                }[];
                received: number;
                subjects: {
                    count: number;
                    value: string;
                }[];
                yoy: string | null;
            };
            /** @description 表三：行 id → 六类申请人、总计 */
            table3: {
                [key: string]: number[];
            };
            /** @description 表四：组 → 维持、纠正、其他、未审结、总计 */
            table4: {
                [key: string]: number[];
            };
            year: number;
        };
        ReportForms: {
            forms: {
                /** @enum {number} */
                format: 2019 | 2021;
                table3: {
                    columns: {
                        category: ("natural_person" | "business" | "research" | "welfare" | "legal_service" | "other") | null;
                        /** @enum {string} */
                        column: "自然人" | "商业企业" | "科研机构" | "社会公益组织" | "法律服务机构" | "其他" | "总计";
                        /** @description From the widest to its own */
                        heads: components["schemas"]["Text"][];
                        /** @description The headings that begin here, those shared with neighbours merged */
                        printed: {
                            head: components["schemas"]["Text"];
                            level: number;
                            /** @description How many levels it fills */
                            levels: number;
                            /** @description How many places it reaches over */
                            span: number;
                        }[];
                    }[];
                    corner: components["schemas"]["Text"];
                    rows: {
                        /** @description From the widest to its own */
                        heads: components["schemas"]["Text"][];
                        /** @enum {string} */
                        id: "new" | "carry_in" | "granted" | "partial" | "d1" | "d2" | "d3" | "d4" | "d5" | "d6" | "d7" | "d8" | "u1" | "u2" | "u3" | "n1" | "n2" | "n3" | "n4" | "n5" | "o" | "o1" | "o2" | "o3" | "total" | "carry_out";
                        /** @description The headings that begin here, those shared with neighbours merged */
                        printed: {
                            head: components["schemas"]["Text"];
                            level: number;
                            /** @description How many levels it fills */
                            levels: number;
                            /** @description How many places it reaches over */
                            span: number;
                        }[];
                    }[];
                    title: components["schemas"]["Text"];
                };
                table4: {
                    columns: {
                        /** @enum {string} */
                        column: "结果维持" | "结果纠正" | "其他结果" | "尚未审结" | "总计";
                        label: components["schemas"]["Text"];
                    }[];
                    groups: {
                        /** @enum {string} */
                        group: "行政复议" | "未经复议直接起诉" | "复议后起诉";
                        /** @description From the widest to its own */
                        heads: components["schemas"]["Text"][];
                        /** @description The headings that begin here, those shared with neighbours merged */
                        printed: {
                            head: components["schemas"]["Text"];
                            level: number;
                            /** @description How many levels it fills */
                            levels: number;
                            /** @description How many places it reaches over */
                            span: number;
                        }[];
                    }[];
                    title: components["schemas"]["Text"];
                };
            }[];
        };
        ReportQuarters: {
            /** Format: date */
            asOf: string;
            quarters: {
                averageWorkingDays: number | null;
                closed: number;
                madePublic: number;
                /** @description 环比 / On the quarter before */
                onQuarterBefore: string | null;
                onTime: {
                    inTime: number;
                    late: number;
                    share: string | null;
                    unknown: number;
                };
                /** @description 同比 / On the same quarter of last year */
                onYearBefore: string | null;
                /** @description At its end, or today */
                open: number;
                quarter: number;
                received: number;
                results: {
                    [key: string]: number;
                };
                /** @enum {string} */
                standing: "over" | "running" | "coming";
            }[];
            /** @description 三、本年度办理结果 */
            results: {
                /** @enum {string} */
                code: "granted" | "partial" | "denied" | "unable" | "not_processed" | "other";
                label: components["schemas"]["Text"];
            }[];
            year: number;
        };
        ReportReadiness: {
            /** Format: date */
            asOf: string;
            items: {
                article: string | null;
                /** @enum {string} */
                code: "year_runs" | "identity_broken" | "opening_missing" | "unconfirmed" | "overdue" | "timeliness_unknown" | "dispute_half_closed" | "category_doubtful" | "open_at_year_end" | "dispute_pending" | "unserved" | "answered_late" | "irregular" | "unit_missing";
                count: number;
                meaning: components["schemas"]["Text"];
                /** @description What is behind it, to be listed */
                opens: ("cases" | "disputes") | null;
                /** @description The title when there is nothing of the kind */
                settled: components["schemas"]["Text"];
                title: components["schemas"]["Text"];
                /** @enum {string} */
                weight: "must" | "look";
            }[];
            year: number;
        };
        ReportsOfAgencies: {
            agencies: {
                agencyId: string;
                carriedIn: number;
                closed: number;
                disputes: number;
                /** @description Findings of the checks */
                faults: number;
                name: string;
                onTime: {
                    inTime: number;
                    late: number;
                    share: string | null;
                    unknown: number;
                };
                open: number;
                received: number;
                yoy: string | null;
            }[];
            /** Format: date */
            asOf: string;
            year: number;
        };
        ReportYears: {
            /** Format: date */
            asOf: string;
            /** @description 今天应当办理的年度 / The year an office works on today */
            proposed: number;
            years: {
                /** @enum {number} */
                format: 2019 | 2021;
                isOver: boolean;
                year: number;
            }[];
        };
        Roles: {
            roles: {
                /** @enum {string} */
                code: "registrar" | "handler" | "reviewer" | "signatory" | "head" | "statistician" | "administrator" | "auditor";
                commands: {
                    code: string;
                    label: components["schemas"]["Text"];
                    /** @enum {string} */
                    reach: "agency" | "own";
                }[];
                label: components["schemas"]["Text"];
            }[];
        };
        RunningDeadline: {
            agencyId: string;
            article: string;
            /** @description Who has to act; a deadline of another party is never overdue for the officer */
            bearer: {
                code: string;
                label: components["schemas"]["Text"];
            };
            caseId: string | null;
            caseNumber: string | null;
            disputeId: string | null;
            /** Format: date */
            dueOn: string;
            dutyId: string | null;
            firstDueOn: string | null;
            handlerId: string | null;
            handlerName: string | null;
            kind: {
                code: string;
                label: components["schemas"]["Text"];
            };
            originalDueOn: string | null;
            /** @description Counted across a year whose calendar is not published */
            provisional: boolean;
            /** @description As of today; 0 on the last day, negative once late */
            remainingWorkingDays: number;
            /**
             * @description A case or its disputes, or a duty of the agency itself
             * @enum {string}
             */
            source: "case" | "duty";
            subject: string;
            /** @description Title of a duty */
            title: string | null;
            unit: string | null;
            urgency: {
                /** @enum {string} */
                code: "red" | "amber" | "green" | "waiting";
                label: components["schemas"]["Text"];
            };
            version: number;
        };
        SavedView: {
            columns: string[];
            id: string;
            name: string;
            /** @enum {string} */
            page: "cases";
            query: string;
            /** Format: date-time */
            updatedAt: string;
        };
        SavedViews: {
            views: components["schemas"]["SavedView"][];
        };
        SentReminder: {
            /** @description People notified as of now: the handler or the stand-in */
            notified: {
                id: string;
                name: string;
            }[];
            reminder: components["schemas"]["Reminder"];
            /** @description The same request was carried out before; nothing was changed */
            replayed: boolean;
        };
        ShownRegistration: {
            address: string;
            /** @enum {string} */
            applicantCategory: "natural_person" | "business" | "research" | "welfare" | "legal_service" | "other";
            applicantName: string;
            /** @enum {string} */
            channel: "in_person" | "registered_mail" | "ordinary_mail" | "internet" | "fax" | "oral";
            confirmedOn: string | null;
            content: string;
            delivery: string;
            email: string;
            phone: string;
            purpose: string;
            remarks: string;
            signedOn: string | null;
            /** Format: date */
            submittedOn: string;
        };
        SimilarCase: {
            applicantName: string;
            content: string;
            dueOn: string | null;
            id: string;
            isOpen: boolean;
            madePublicOn: string | null;
            number: string;
            outcome: {
                /** @enum {string} */
                code: "already_public" | "granted" | "partial" | "denied_secret" | "denied_law" | "denied_safety" | "denied_third_party" | "denied_internal" | "denied_process" | "denied_enforcement_file" | "special_access_regime" | "not_exist" | "not_this_agency" | "needs_creation" | "unclear_after_supplement" | "petition_complaint" | "duplicate" | "publication" | "vexatious" | "reconfirm" | "abandoned_no_supplement" | "abandoned_no_fee" | "withdrawn" | "transferred" | "other";
                label: components["schemas"]["Text"];
            } | null;
            personShown: boolean;
            receivedOn: string | null;
            repliedOn: string | null;
            replyNumber: string | null;
            state: {
                label: components["schemas"]["Text"];
                path: string;
            };
            /** Format: date */
            submittedOn: string;
            unit: string | null;
        };
        SimilarRequests: {
            /** @description Minimum number of different people who requested the same; 0 when there are no others */
            applicants: number;
            /** Format: date */
            asOf: string;
            /** @description Same applicant, same or nearly the same content */
            duplicates: {
                case: components["schemas"]["SimilarCase"];
                /** @enum {string} */
                likeness: "same" | "alike";
                /** @description 0 to 1, as of what has been typed */
                similarity: number;
            }[];
            /** @description The matters that the text lists, when there are several */
            matters: string[];
            /** @description One request, one matter */
            oneMatter: {
                article: string;
                text: components["schemas"]["Text"];
            } | null;
            /** @description Null where the reader may not see the applicant, and while no person is known */
            person: {
                earlier: {
                    case: components["schemas"]["SimilarCase"];
                    evidence: ("name" | "phone" | "email")[];
                }[];
                /** @description Among the newest, those whose applicants the reader may not see */
                hidden: number;
                month: {
                    /** @description The step of the fee per item that this request falls into; null when no fee rules were in force */
                    fee: {
                        article: string;
                        from: number;
                        text: components["schemas"]["Text"];
                        upTo: number | null;
                        yuanEach: number;
                    } | null;
                    filed: number;
                    /** @description Calendar month of submission, by which fees are counted */
                    month: string;
                    /** @description The place of this request in the month */
                    next: number;
                    /** @description Of these, those with the same telephone or e-mail, not the name alone */
                    sure: number;
                };
                /** @description Earlier requests of the person, those that are not shown included */
                total: number;
            } | null;
            /** @description Several people, the same information: it may be made public */
            publication: {
                article: string;
                text: components["schemas"]["Text"];
            } | null;
            /** @description The rule for a repeat of an answered request */
            repeat: {
                article: string;
                label: components["schemas"]["Text"];
                text: components["schemas"]["Text"];
            } | null;
            /** @description Other applicants who requested the same or nearly the same information */
            sameMatter: {
                case: components["schemas"]["SimilarCase"];
                /** @enum {string} */
                likeness: "same" | "alike";
                /** @description 0 to 1, as of what has been typed */
                similarity: number;
            }[];
        };
        State: {
            description: components["schemas"]["Text"];
            label: components["schemas"]["Text"];
            owner: string;
            path: string;
        };
        States: {
            states: {
                /** @description What the state knows at all, before permission and law */
                commands: {
                    code: string;
                    label: components["schemas"]["Text"];
                }[];
                description: components["schemas"]["Text"];
                label: components["schemas"]["Text"];
                /** @description Who must act while a case rests here */
                owner: string;
                /** @description The path as cases carry it */
                state: string;
                tags: string[];
            }[];
        };
        Supervision: {
            agency: {
                id: string;
                name: string;
            };
            /** Format: date */
            answerDueOn: string;
            /** @description 由提醒阶梯自动发出 / Opened by the policy of alerts */
            byPolicy: boolean;
            caseId: string | null;
            caseNumber: string | null;
            closedAt: string | null;
            /** @description 该期限现况；met 表示已按期完成 / The deadline as it stands now */
            deadline: {
                dueOn: string | null;
                status: string;
            } | null;
            entries: {
                answerDueOn: string | null;
                /** Format: date-time */
                at: string;
                byName: string | null;
                /** @description 当时期限的状态 / How the deadline stood then */
                deadlineStatus: string | null;
                id: number;
                /** @enum {string} */
                kind: "opened" | "answered" | "pressed" | "closed";
                label: components["schemas"]["Text"];
                promisedOn: string | null;
                text: string;
            }[];
            handlerId: string | null;
            id: string;
            /** @description 答复已逾期，以今日计 / No answer in time, as of today */
            isAnswerLate: boolean;
            kind: string;
            /** Format: date-time */
            openedAt: string;
            promisedOn: string | null;
            reason: string;
            status: {
                /** @enum {string} */
                code: "open" | "answered" | "closed";
                label: components["schemas"]["Text"];
            };
            subject: string;
            supervisor: {
                id: string;
                name: string;
            };
            unit: string | null;
            version: number | null;
        };
        /**
         * @example {
         *       "text": "已催办，本周内答复。",
         *       "promisedOn": "2026-02-06"
         *     }
         */
        SupervisionAnswer: {
            /**
             * @description 承诺办结日 / Promised day
             * @default null
             */
            promisedOn: string | null;
            /** @description 两个机关均可见，请勿写申请人个人信息 / Both agencies read it: nothing personal */
            text: string;
        };
        /**
         * @example {
         *       "text": "请说明未按承诺办结的原因。"
         *     }
         */
        SupervisionAsk: {
            /**
             * Format: date
             * @description 答复期限；缺省为五个工作日 / Last day for an answer; by default five working days
             * @example 2026-01-20
             */
            answerDueOn?: string;
            /** @description 两个机关均可见，请勿写申请人个人信息 / Both agencies read it: nothing personal */
            text: string;
        };
        /**
         * @example {
         *       "text": "已答复申请人，办结。"
         *     }
         */
        SupervisionClosing: {
            /** @default  */
            text: string;
        };
        Supervisions: {
            next: string | null;
            supervisions: components["schemas"]["Supervision"][];
        };
        TakenHolidayAnnouncement: {
            announcement: components["schemas"]["HolidayAnnouncement"];
            wasTakenBefore: boolean;
        };
        Text: {
            en: string;
            zh: string;
        };
        /**
         * @example {
         *       "applicantName": "王小明",
         *       "phone": "13800000000",
         *       "content": "城东片区征地批文",
         *       "submittedOn": "2026-02-10"
         *     }
         */
        TypedRequest: {
            /** @default  */
            applicantName: string;
            /** @default  */
            content: string;
            /** @default  */
            email: string;
            /** @default  */
            phone: string;
            /** @default null */
            submittedOn: string | null;
        };
        Units: {
            units: {
                heads: {
                    id: string;
                    isActive: boolean;
                    name: string;
                }[];
                /** @description false：仍有人员或案件使用，但不在机构表中 / In use but not listed */
                isListed: boolean;
                name: string;
                openCases: number;
                people: number;
            }[];
            warnings: components["schemas"]["Warning"][];
        };
        /**
         * @example {
         *       "units": [
         *         {
         *           "name": "信息公开科",
         *           "headIds": [
         *             "6f1c2f60-9a2b-4b7e-8f43-2f1f6d1f0a77"
         *           ]
         *         }
         *       ]
         *     }
         */
        UnitsToSet: {
            units: {
                headIds: string[];
                name: string;
            }[];
        };
        User: {
            closedAt: string | null;
            deputyId: string | null;
            email: string | null;
            id: string;
            isActive: boolean;
            login: string;
            name: string;
            /** @description 名下未办结案件 / Open cases assigned to the person */
            openCases: number;
            roles: ("registrar" | "handler" | "reviewer" | "signatory" | "head" | "statistician" | "administrator" | "auditor")[];
            unit: string | null;
            wantsDigest: boolean;
        };
        /**
         * @example {
         *       "unit": "法规科",
         *       "email": "li@oa.example.gov.cn"
         *     }
         */
        UserChange: {
            /** @description 代办人，同一机关 / Standing deputy; of the same agency */
            deputyId?: string | null;
            email?: string | null;
            /** @description false 停用并立即结束会话 / false closes the account and ends its sessions at once */
            isActive?: boolean;
            name?: string;
            roles?: ("registrar" | "handler" | "reviewer" | "signatory" | "head" | "statistician" | "administrator" | "auditor")[];
            unit?: string | null;
        };
        Users: {
            users: components["schemas"]["User"][];
        };
        VerificationPage: {
            /** @description 本页核验的案件 / Verified on this page */
            cases: number;
            disputes: number;
            events: number;
            findings: {
                caseId: string | null;
                code: string;
                disputeId: string | null;
                message: components["schemas"]["Text"];
                number: string | null;
                /** @description 第一条不符的记录 / The first event that does not fit */
                seq: number | null;
            }[];
            /** @description 空：已核验完毕 / Null: everything has been verified */
            next: string | null;
            /** @description 本机关总数 / All there are */
            of: {
                cases: number;
                disputes: number;
            };
        };
        Warning: {
            article: string | null;
            code: string;
            message: components["schemas"]["Text"];
        };
        Workbench: {
            /** Format: date */
            asOf: string;
            /** @description The same for each agency below, the most overdue first; null where there is none to supervise */
            below: {
                agencyId: string;
                agencyName: string;
                amber: number;
                green: number;
                red: number;
                waiting: number;
            }[] | null;
            /** @description Unassigned cases of the user’s unit, to be claimed */
            claimable: {
                count: number;
                /** @description The first of them */
                lines: {
                    caseId: string;
                    dueOn: string | null;
                    /** @description Its day has passed */
                    isLate: boolean;
                    number: string;
                    state: {
                        label: components["schemas"]["Text"];
                        path: string;
                    };
                    /** @description The information requested, in a few words */
                    subject: string | null;
                    unit: string | null;
                }[];
            } | null;
            /** @description Work of those for whom the user stands in today; null when there are none */
            covering: {
                count: number;
                /** @description The first of them */
                lines: components["schemas"]["WorkItem"][];
            } | null;
            drafts: {
                count: number;
                /** @description The first of them */
                lines: {
                    caseId: string;
                    /** Format: date */
                    draftedOn: string;
                    dueOn: string | null;
                    /** @description Its day has passed */
                    isLate: boolean;
                    number: string;
                    state: {
                        label: components["schemas"]["Text"];
                        path: string;
                    };
                    step: {
                        code: string;
                        label: components["schemas"]["Text"];
                    };
                    /** @description The information requested, in a few words */
                    subject: string | null;
                    unit: string | null;
                }[];
            } | null;
            notifications: {
                /** @description Subjects to be acknowledged */
                count: number;
                lines: {
                    agencyId: string;
                    /** @description All notifications of the subject that are to be acknowledged */
                    ids: number[];
                    link: string | null;
                    /** Format: date-time */
                    notifiedAt: string;
                    title: components["schemas"]["Text"];
                }[];
                unread: number;
            };
            /** @description Running deadlines of the whole agency, by urgency */
            office: {
                amber: number;
                green: number;
                red: number;
                waiting: number;
            } | null;
            receipts: {
                count: number;
                /** @description The first of them */
                lines: {
                    caseId: string;
                    channel: {
                        code: string;
                        label: components["schemas"]["Text"];
                    };
                    /** @description Since submission */
                    days: number;
                    dueOn: string | null;
                    /** @description Its day has passed */
                    isLate: boolean;
                    number: string;
                    state: {
                        label: components["schemas"]["Text"];
                        path: string;
                    };
                    /** @description The information requested, in a few words */
                    subject: string | null;
                    /** Format: date */
                    submittedOn: string;
                    unit: string | null;
                }[];
            } | null;
            returned: {
                count: number;
                /** @description The first of them */
                lines: {
                    caseId: string;
                    dueOn: string | null;
                    /** @description Its day has passed */
                    isLate: boolean;
                    number: string;
                    reason: string;
                    /** Format: date */
                    returnedOn: string;
                    state: {
                        label: components["schemas"]["Text"];
                        path: string;
                    };
                    /** @description The information requested, in a few words */
                    subject: string | null;
                    unit: string | null;
                }[];
            } | null;
            supervisions: {
                count: number;
                lines: {
                    /** @description answer: an answer is requested; close: it was answered */
                    act: {
                        code: string;
                        label: components["schemas"]["Text"];
                    };
                    agencyName: string;
                    /** Format: date */
                    answerDueOn: string;
                    caseNumber: string | null;
                    id: string;
                    isLate: boolean;
                    reason: string;
                }[];
            };
            unassigned: {
                count: number;
                /** @description The first of them */
                lines: {
                    caseId: string;
                    dueOn: string | null;
                    /** @description Its day has passed */
                    isLate: boolean;
                    number: string;
                    state: {
                        label: components["schemas"]["Text"];
                        path: string;
                    };
                    /** @description The information requested, in a few words */
                    subject: string | null;
                    unit: string | null;
                }[];
            } | null;
            /** @description The user’s own workload; null for roles without one */
            workload: {
                later: number;
                lines: components["schemas"]["WorkItem"][];
                overdue: number;
                /** Format: date */
                sunday: string;
                today: number;
                /** @description Deadlines of other parties; never overdue */
                waiting: number;
                waitingLines: components["schemas"]["WorkItem"][];
                /** @description From today to Sunday */
                week: number;
            } | null;
        };
        WorkItem: {
            bearer: {
                code: string;
                label: components["schemas"]["Text"];
            };
            caseId: string | null;
            caseNumber: string | null;
            /** Format: date */
            dueOn: string;
            handlerName: string | null;
            kind: {
                code: string;
                label: components["schemas"]["Text"];
            };
            remainingWorkingDays: number;
            /** @description State of the case */
            state: {
                label: components["schemas"]["Text"];
                path: string;
            } | null;
            /** @description Title of a duty of the agency */
            title: string | null;
            urgency: {
                /** @enum {string} */
                code: "red" | "amber" | "green" | "waiting";
                label: components["schemas"]["Text"];
            };
        };
    };
    responses: {
        /** @description Refused, with the reason / 未予办理及其原因 */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAbsences: {
        parameters: {
            query?: {
                /** @description 缺省为今天 / Today by default */
                from?: string;
                to?: string;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedAbsence"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已撤销 / Cancelled */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listAgencies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agencies"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAgency: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAgency"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listApplicantCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicantCategories"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description 操作代码，如 user.change / Code of the action */
                action?: string;
                /** @description 登记编号，含其复议诉讼 / Of the case, with its disputes */
                caseNumber?: string;
                cursor?: string;
                /** @description 记录日期自 / Recorded on this day or later */
                from?: string;
                limit?: string;
                /** @description 谁做的 / Who did it */
                personId?: string;
                /** @description office：案件以外；case：案件；dispute：复议诉讼 / Outside cases, of cases, of disputes */
                source?: "office" | "case" | "dispute";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAuditActions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditActions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    verifyHistory: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next；缺省从头开始 / `next` of the page before; from the beginning when left out */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reportBounce: {
        parameters: {
            query?: never;
            header: {
                /** @description Bearer <FOI_BOUNCE_TOKEN> */
                Authorization: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BounceReport"];
            };
        };
        responses: {
            /** @description 已记录 / Recorded */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getCalendar: {
        parameters: {
            query?: {
                year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCaseCommands: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandForms"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCaseMachine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDiagram"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCaseStates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["States"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                /** @description one or several, separated by commas */
                agencyId?: string;
                /** @description one or several, separated by commas: natural_person, business, research, welfare, legal_service, other */
                category?: string;
                /** @description one or several, separated by commas: in_person, registered_mail, ordinary_mail, internet, fax, oral */
                channel?: string;
                cursor?: string;
                dueFrom?: string;
                /** @description 即将到期（黄灯）/ Open and due soon (amber), by the calendar of the user’s agency */
                dueSoon?: "true" | "false";
                dueTo?: string;
                /** @description one or several, separated by commas */
                handlerId?: string;
                limit?: string;
                /** @description 本人承办的 / Assigned to the user */
                mine?: "true" | "false";
                open?: "true" | "false";
                /** @description one or several, separated by commas */
                outcome?: string;
                overdue?: "true" | "false";
                receivedFrom?: string;
                receivedTo?: string;
                settledFrom?: string;
                settledTo?: string;
                /** @description keys by precedence, "-" before a descending one: number, receivedOn, registeredOn, dueOn, settledOn, repliedOn, state, unit, channel, category, updatedAt */
                sort?: string;
                /** @description one or several, separated by commas */
                state?: string;
                /** @description words that must all occur in number, content, unit or, if the user may see it, name */
                text?: string;
                /** @description 尚无承办人的 / Unassigned only */
                unassigned?: "true" | "false";
                /** @description one or several, separated by commas */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    registerCase: {
        parameters: {
            query?: never;
            header: {
                /** @description 同一操作重发时不变 / The same whenever the same act is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCase"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvancedCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    runCaseCommand: {
        parameters: {
            query?: never;
            header: {
                /** @description 同一操作重发时不变 / The same whenever the same act is sent again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvancedCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    explainDeadlinesOfCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDeadlines"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDisputesOfCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputesOfCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    fileDispute: {
        parameters: {
            query?: never;
            header: {
                /** @description 同一操作重发时不变 / The same whenever the same act is sent again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeFiling"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvancedDispute"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCaseHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseHistory"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewCaseCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRegistrationReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationReceipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listReminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reminders"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remindHandler: {
        parameters: {
            query?: never;
            header: {
                /** @description 同一操作重发时不变 / The same whenever the same act is sent again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReminder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentReminder"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSimilarRequests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarRequests"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    countCases: {
        parameters: {
            query?: {
                /** @description one or several, separated by commas */
                agencyId?: string;
                /** @description one or several, separated by commas: natural_person, business, research, welfare, legal_service, other */
                category?: string;
                /** @description one or several, separated by commas: in_person, registered_mail, ordinary_mail, internet, fax, oral */
                channel?: string;
                dueFrom?: string;
                /** @description 即将到期（黄灯）/ Open and due soon (amber), by the calendar of the user’s agency */
                dueSoon?: "true" | "false";
                dueTo?: string;
                /** @description one or several, separated by commas */
                handlerId?: string;
                /** @description 本人承办的 / Assigned to the user */
                mine?: "true" | "false";
                open?: "true" | "false";
                /** @description one or several, separated by commas */
                outcome?: string;
                overdue?: "true" | "false";
                receivedFrom?: string;
                receivedTo?: string;
                settledFrom?: string;
                settledTo?: string;
                /** @description one or several, separated by commas */
                state?: string;
                /** @description words that must all occur in number, content, unit or, if the user may see it, name */
                text?: string;
                /** @description 尚无承办人的 / Unassigned only */
                unassigned?: "true" | "false";
                /** @description one or several, separated by commas */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseCount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportCases: {
        parameters: {
            query?: {
                /** @description one or several, separated by commas */
                agencyId?: string;
                /** @description one or several, separated by commas: natural_person, business, research, welfare, legal_service, other */
                category?: string;
                /** @description one or several, separated by commas: in_person, registered_mail, ordinary_mail, internet, fax, oral */
                channel?: string;
                /** @description one or several, separated by commas: number, agency, applicant, category, content, channel, state, unit, handler, registeredOn, receivedOn, dueOn, originalDueOn, clock, remaining, outcome, repliedOn, settledOn, madePublicOn */
                columns?: string;
                dueFrom?: string;
                /** @description 即将到期（黄灯）/ Open and due soon (amber), by the calendar of the user’s agency */
                dueSoon?: "true" | "false";
                dueTo?: string;
                /** @description one or several, separated by commas */
                handlerId?: string;
                language?: "zh" | "en";
                /** @description 本人承办的 / Assigned to the user */
                mine?: "true" | "false";
                open?: "true" | "false";
                /** @description one or several, separated by commas */
                outcome?: string;
                overdue?: "true" | "false";
                receivedFrom?: string;
                receivedTo?: string;
                settledFrom?: string;
                settledTo?: string;
                /** @description keys by precedence, "-" before a descending one: number, receivedOn, registeredOn, dueOn, settledOn, repliedOn, state, unit, channel, category, updatedAt */
                sort?: string;
                /** @description one or several, separated by commas */
                state?: string;
                /** @description words that must all occur in number, content, unit or, if the user may see it, name */
                text?: string;
                /** @description 尚无承办人的 / Unassigned only */
                unassigned?: "true" | "false";
                /** @description one or several, separated by commas */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationDraft"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    findSimilarRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarRequests"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listChannelEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpoints: components["schemas"]["ChannelEndpoint"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addChannelEndpoint: {
        parameters: {
            query?: never;
            header: {
                /** @description 同一操作重发时不变 / The same whenever the same act is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChannelEndpoint"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelEndpoint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    closeChannelEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已停用 / Closed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    changeChannelEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelEndpointChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelEndpoint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    testChannelEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelTestAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channels"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDeadlineKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineKinds"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDeadlines: {
        parameters: {
            query?: {
                /** @description 缺省为本机关及全部下级机关 / By default one’s own agency and all below it */
                agencyId?: string;
                cursor?: string;
                from?: string;
                /** @description 一个或几个，逗号分隔 / one or several, separated by commas */
                handlerId?: string;
                /** @description 一个或几个，逗号分隔 / one or several, separated by commas */
                kind?: string;
                limit?: string;
                /** @description 只看本人承办的 / Assigned to the user only */
                mine?: "true" | "false";
                to?: string;
                /** @description 尚无承办人的 / Unassigned only */
                unassigned?: "true" | "false";
                /** @description 一个或几个，逗号分隔 / one or several, separated by commas */
                unit?: string;
                /** @description 一个或几个，逗号分隔 / one or several, separated by commas red, amber, green, waiting */
                urgency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineBoard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    countDeadlinesOfMonth: {
        parameters: {
            query: {
                /** @description 缺省为本机关及全部下级机关 / By default one’s own agency and all below it */
                agencyId?: string;
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /** @description Days on which a deadline falls due */
                        days: {
                            amber: number;
                            green: number;
                            /** Format: date */
                            on: string;
                            red: number;
                            waiting: number;
                        }[];
                        month: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    forecastDeadlines: {
        parameters: {
            query?: {
                /** @description 缺省为本机关及全部下级机关 / By default one’s own agency and all below it */
                agencyId?: string;
                /** @description 今后几个工作日；缺省至下一假期后第五个 / Working days after today */
                days?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        days: {
                            /** @description Days off just before it, when it is the first working day after a holiday */
                            afterDaysOff: number;
                            due: number;
                            isWorkday: boolean;
                            /** Format: date */
                            on: string;
                            provisional: boolean;
                            waiting: number;
                            workingDay: number;
                        }[];
                        holiday: {
                            /** Format: date */
                            from: string;
                            title: components["schemas"]["Text"];
                            /** Format: date */
                            to: string;
                        } | null;
                        overdue: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    countLoad: {
        parameters: {
            query?: {
                /** @description 缺省为本机关及全部下级机关 / By default one’s own agency and all below it */
                agencyId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        workloads: {
                            agencyId: string;
                            /** @description From today to Sunday */
                            dueThisWeek: number;
                            /** @description Null: unassigned */
                            handlerId: string | null;
                            handlerName: string | null;
                            open: number;
                            overdue: number;
                            unit: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Created before this instant: the createdAt of the last message of a page */
                before?: string;
                limit?: string;
                status?: "pending" | "sent" | "failed" | "bounced";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: components["schemas"]["Delivery"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    retryDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getDemoDay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoDay"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setDemoDay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NextDemoDay"];
            };
        };
        responses: {
            /** @description 已前进 / The day has come */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listDisputeCommands: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandForms"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDisputeEndings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeEndings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDisputeMachine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDiagram"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDisputeStates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["States"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDisputes: {
        parameters: {
            query?: {
                caseId?: string;
                cursor?: string;
                kind?: "review" | "direct_suit" | "suit_after_review";
                limit?: string;
                open?: "true" | "false";
                /** @description 表四的结果列 / Column of table four */
                result?: "upheld" | "corrected" | "other" | "pending";
                /** @description 状态代码 / Path of the state */
                state?: string;
                /** @description 收到年度 / Filed in this year */
                year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    runDisputeCommand: {
        parameters: {
            query?: never;
            header: {
                /** @description 同一操作重发时不变 / The same whenever the same act is sent again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeCommandRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvancedDispute"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDuties: {
        parameters: {
            query?: {
                agencyId?: string;
                caseId?: string;
                cursor?: string;
                /** @description 一个或几个，逗号分隔 / one or several, separated by commas: annual_dept, annual_submission, annual_gov, proactive_publish */
                kind?: string;
                limit?: string;
                /** @description 一个或几个，逗号分隔 / one or several, separated by commas: open, met, missed, void */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        duties: components["schemas"]["Duty"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    logDuty: {
        parameters: {
            query?: never;
            header: {
                /** @description 同一操作重发时不变 / The same whenever the same act is sent again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description 转为主动公开的申请 / The request that brought it to light
                     */
                    caseId?: string;
                    /**
                     * Format: date
                     * @description 形成、变更之日；由申请转为主动公开的，决定之日 / The day it was made, changed, or decided on
                     * @example 2026-01-20
                     */
                    fromOn: string;
                    /**
                     * Format: uuid
                     * @description 缺省为登记人 / By default the person who enters it
                     */
                    handlerId?: string;
                    /** @description 文号等 / A document number: what was logged once is not logged twice */
                    reference?: string;
                    /** @description 应当公开的政府信息的名称 / What must be made public */
                    title: string;
                    unit?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Duty"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    fulfilDuty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-01-20
                     */
                    doneOn: string;
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Duty"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reopenDuty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Duty"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    voidDuty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Duty"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setAgencyLevel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    level: "department" | "township" | "county" | "prefecture" | "province" | "vertical";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        label: components["schemas"]["Text"];
                        /** @enum {string} */
                        level: "department" | "township" | "county" | "prefecture" | "province" | "vertical";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listHolidayAnnouncements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayAnnouncements"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeHolidayAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHolidayAnnouncement"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenHolidayAnnouncement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getHolidayAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayAnnouncement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    applyHolidayAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayAnnouncementApplication"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppliedHolidayAnnouncement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewHolidayAnnouncement: {
        parameters: {
            query?: {
                limit?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayAnnouncementPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawHolidayAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    importHolidayAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayAnnouncementFile"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenHolidayAnnouncement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listLabels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Labels"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listMailbox: {
        parameters: {
            query?: {
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mails: {
                            /** @description The Date header (RFC 5322) */
                            date: string;
                            messageId: string;
                            /** @description Name of the file in the folder */
                            name: string;
                            subject: string;
                            to: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readMailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preferences"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listMessageTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        templates: {
                            /** @enum {string} */
                            name: "single" | "digest" | "catch-up";
                            title: components["schemas"]["Text"];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewMessageTemplate: {
        parameters: {
            query?: {
                format?: "html" | "text";
            };
            header?: never;
            path: {
                name: "single" | "digest" | "catch-up";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readNotificationPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPolicy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeNotificationPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationPolicy"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPolicy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resetNotificationPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listNotices: {
        parameters: {
            query?: {
                acknowledged?: "true" | "false";
                agencyId?: string;
                caseId?: string;
                caseNumber?: string;
                channel?: string;
                cursor?: string;
                /** @description Notified on this day or later */
                from?: string;
                limit?: string;
                personId?: string;
                rule?: string;
                /** @description Of the message that carried it */
                status?: "pending" | "sent" | "failed" | "bounced";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Cursor of the next page; null on the last */
                        next: string | null;
                        notifications: components["schemas"]["Notification"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    acknowledgeNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    notifications: {
                        /** Format: uuid */
                        agencyId: string;
                        id: number;
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        marked: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readInbox: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                toAcknowledge?: "true" | "false";
                unread?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        notifications: components["schemas"]["Notification"][];
                        toAcknowledge: number;
                        unread: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    markNotificationsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    notifications: {
                        /** Format: uuid */
                        agencyId: string;
                        id: number;
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        marked: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listOutcomes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcomes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listReportForms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportForms"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listReportYears: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportYears"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getReport: {
        parameters: {
            query?: {
                /** @description 下级机关；缺省为本机关 / An agency below; by default one’s own */
                agencyId?: string;
                /** @description 格式，缺省按年度 / The form; by default that of the year */
                format?: "2019" | "2021";
                /** @description 汇总本机关及全部下级机关 / Add up the agency and all below it */
                whole?: "true" | "false";
            };
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listReportsOfAgencies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportsOfAgencies"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCasesOfCell: {
        parameters: {
            query: {
                /** @description 下级机关；缺省为本机关 / An agency below; by default one’s own */
                agencyId?: string;
                column?: "自然人" | "商业企业" | "科研机构" | "社会公益组织" | "法律服务机构" | "其他" | "总计";
                cursor?: string;
                /** @description 格式，缺省按年度 / The form; by default that of the year */
                format?: "2019" | "2021";
                limit?: string;
                row: "new" | "carry_in" | "granted" | "partial" | "d1" | "d2" | "d3" | "d4" | "d5" | "d6" | "d7" | "d8" | "u1" | "u2" | "u3" | "n1" | "n2" | "n3" | "n4" | "n5" | "o" | "o1" | "o2" | "o3" | "total" | "carry_out";
                /** @description 汇总本机关及全部下级机关 / Add up the agency and all below it */
                whole?: "true" | "false";
            };
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CellCases"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDisputesOfCell: {
        parameters: {
            query: {
                /** @description 下级机关；缺省为本机关 / An agency below; by default one’s own */
                agencyId?: string;
                column?: "结果维持" | "结果纠正" | "其他结果" | "尚未审结" | "总计";
                cursor?: string;
                group: "行政复议" | "未经复议直接起诉" | "复议后起诉";
                limit?: string;
                /** @description 汇总本机关及全部下级机关 / Add up the agency and all below it */
                whole?: "true" | "false";
            };
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CellDisputes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listQuarters: {
        parameters: {
            query?: {
                /** @description 下级机关；缺省为本机关 / An agency below; by default one’s own */
                agencyId?: string;
                /** @description 汇总本机关及全部下级机关 / Add up the agency and all below it */
                whole?: "true" | "false";
            };
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportQuarters"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listReadiness: {
        parameters: {
            query?: {
                /** @description 下级机关；缺省为本机关 / An agency below; by default one’s own */
                agencyId?: string;
                /** @description 汇总本机关及全部下级机关 / Add up the agency and all below it */
                whole?: "true" | "false";
            };
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReadiness"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCasesToCheck: {
        parameters: {
            query: {
                /** @description 下级机关；缺省为本机关 / An agency below; by default one’s own */
                agencyId?: string;
                cursor?: string;
                item: "unconfirmed" | "overdue" | "category_doubtful" | "timeliness_unknown" | "open_at_year_end" | "unserved" | "answered_late" | "irregular" | "unit_missing";
                limit?: string;
                /** @description 汇总本机关及全部下级机关 / Add up the agency and all below it */
                whole?: "true" | "false";
            };
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasesToCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDisputesToCheck: {
        parameters: {
            query: {
                /** @description 下级机关；缺省为本机关 / An agency below; by default one’s own */
                agencyId?: string;
                cursor?: string;
                item: "dispute_half_closed" | "dispute_pending";
                limit?: string;
                /** @description 汇总本机关及全部下级机关 / Add up the agency and all below it */
                whole?: "true" | "false";
            };
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CellDisputes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getReportWorkbook: {
        parameters: {
            query?: {
                /** @description 下级机关；缺省为本机关 / An agency below; by default one’s own */
                agencyId?: string;
                /** @description 格式，缺省按年度 / The form; by default that of the year */
                format?: "2019" | "2021";
                /** @description 汇总本机关及全部下级机关 / Add up the agency and all below it */
                whole?: "true" | "false";
            };
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roles"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSavedViews: {
        parameters: {
            query?: {
                page?: "cases";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViews"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addSavedView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSavedView"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeSavedView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedSavedView"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeSavedView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已删除 / Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已退出 / Logged out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description 已修改 / Changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    streamChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSupervisions: {
        parameters: {
            query?: {
                agencyId?: string;
                /** @description supervisor 本机关发出的；supervised 本机关收到的 / Asked by one’s agency, or of it */
                as?: "supervisor" | "supervised";
                caseId?: string;
                cursor?: string;
                limit?: string;
                status?: "open" | "answered" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervisions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    openSupervision: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSupervision"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedSupervision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerSupervision: {
        parameters: {
            query?: never;
            header: {
                /** @description 同一操作重发时不变 / The same whenever the same act is sent again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupervisionAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pressSupervision: {
        parameters: {
            query?: never;
            header: {
                /** @description 同一操作重发时不变 / The same whenever the same act is sent again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupervisionAsk"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    closeSupervision: {
        parameters: {
            query?: never;
            header: {
                /** @description 同一操作重发时不变 / The same whenever the same act is sent again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupervisionClosing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Units"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitsToSet"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Units"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Users"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeUser"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedUser"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadePassword"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWorkbench: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workbench"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
