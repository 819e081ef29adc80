import { z } from 'zod';
import { roleCodes } from '../../domain/actor.js';
import { FIELD_KINDS } from '../../domain/history/command-form.js';
import { APPLICANT_CATEGORIES, TABLE3_COLUMNS } from '../../domain/statute/applicants.js';
import { DISPUTE_COLUMNS, DISPUTE_GROUPS, REPORT_ROWS, REPORT_FORMAT_IDS } from '../../domain/statute/report-rows.js';
import { shownDate, text } from '../api/index.js';

const code = z.string();
const labelled = { code, label: text };

const stateView = z.strictObject({
  state: z.string().describe('The path as cases carry it'),
  label: text,
  description: text,
  owner: z.string().describe('Who must act while a case rests here'),
  tags: z.array(z.string()),
  commands: z.array(z.strictObject(labelled)).describe('What the state knows at all, before permission and law'),
});
export const stateList = z.strictObject({ states: z.array(stateView) }).meta({ id: 'States' });

export const outcomeList = z
  .strictObject({
    outcomes: z.array(
      z.strictObject({
        ...labelled,
        group: text.describe('Its heading in table three'),
        row: z.string().describe('Its row in the form of this year'),
        explanation: text,
        articles: z.array(z.string()),
        rows: z
          .strictObject(Object.fromEntries(REPORT_FORMAT_IDS.map((id) => [id, z.string()])))
          .describe('Row of table three in each form'),
        remedy: z.strictObject({ ...labelled, reviewFirst: z.boolean(), suit: z.string() }).nullable(),
        letter: z.string(),
        requires: z.array(
          z.strictObject({
            ...labelled,
            required: z.enum(['must', 'should']),
            missing: text.describe('What to say when it is missing'),
            statedBy: z.enum(['draft', 'reasons', 'history']).describe('Where it is written down'),
            article: z.string(),
          }),
        ),
        isReply: z.boolean(),
        from: shownDate.describe('First day of the replies it may be given by'),
        until: shownDate.nullable().describe('Last day of them; null while it is in force'),
      }),
    ),
  })
  .meta({ id: 'Outcomes' });

export const channelList = z
  .strictObject({
    channels: z.array(
      z.strictObject({
        ...labelled,
        receivedOn: z.string().describe('The date that makes the day of receipt'),
        explanation: text,
        evidence: text,
        article: z.string(),
      }),
    ),
  })
  .meta({ id: 'Channels' });

export const categoryList = z
  .strictObject({ categories: z.array(z.strictObject({ ...labelled, column: z.string(), belongs: text })) })
  .meta({ id: 'ApplicantCategories' });

export const roleList = z
  .strictObject({
    roles: z.array(
      z.strictObject({
        code: z.enum(roleCodes),
        label: text,
        commands: z.array(z.strictObject({ ...labelled, reach: z.enum(['agency', 'own']) })),
      }),
    ),
  })
  .meta({ id: 'Roles' });

export const endingList = z
  .strictObject({
    endings: z.array(z.strictObject({ ...labelled, forum: z.string(), result: z.string().describe('Column group') })),
  })
  .meta({ id: 'DisputeEndings' });

const choice = z.strictObject({ ...labelled, hint: text.nullable() });
const field = z
  .strictObject({
    path: z.string().describe('Where it stands in the command'),
    kind: z.enum(FIELD_KINDS),
    label: text,
    required: z.boolean(),
    hint: text.nullable(),
    article: z.string().nullable(),
    choices: z.array(choice),
    present: z.string().nullable().describe('Where the case or dispute as shown carries what stands now'),
    onlyChanges: z.boolean().describe('Sent only when it was changed'),
  })
  .meta({ id: 'CommandField' });
const form = z
  .strictObject({
    type: z.string(),
    label: text,
    purpose: text,
    article: z.string().nullable(),
    group: z.string(),
    seldom: z.boolean(),
    nextIn: z.array(z.string()).describe('States in which it is the natural next step'),
    cannotBeUndone: text.nullable().describe('Why to ask for confirmation; null for what can be corrected'),
    fields: z.array(field),
  })
  .meta({ id: 'CommandForm' });
export const commandFormList = z
  .strictObject({ groups: z.array(z.strictObject(labelled)), commands: z.array(form) })
  .meta({ id: 'CommandForms' });

const diagramState = z.strictObject({
  state: z.string().describe('The path as cases carry it'),
  label: text,
  description: text,
  owner: z.strictObject({ ...labelled }).describe('Who must act while a case rests here'),
  tags: z.array(z.string()),
});
const diagramEdge = z.strictObject({
  from: z.string(),
  to: z.string(),
  commands: z.array(z.strictObject({ ...labelled, seldom: z.boolean() })).describe('Any of them may lead there'),
  seldom: z.boolean().describe('Only by putting entries right, or by voiding them: such edges cover a drawing'),
});
export const machineDiagram = z
  .strictObject({
    version: z.int().describe('Raised whenever the machine changes'),
    start: z.string(),
    states: z.array(diagramState),
    edges: z.array(diagramEdge),
  })
  .meta({ id: 'MachineDiagram' });
export const labelList = z
  .strictObject({
    values: z
      .array(z.strictObject({ field: z.string(), codes: z.array(z.strictObject(labelled)) }))
      .describe('By the field that holds the code'),
    facts: z.array(z.strictObject(labelled)).describe('What a reply of some outcome has to state'),
  })
  .meta({ id: 'Labels' });
export const kindList = z.strictObject({ kinds: z.array(z.strictObject(labelled)) }).meta({ id: 'DeadlineKinds' });

const headed = {
  heads: z.array(text).describe('From the widest to its own'),
  printed: z
    .array(
      z.strictObject({
        level: z.int(),
        head: text,
        span: z.int().describe('How many places it reaches over'),
        levels: z.int().describe('How many levels it fills'),
      }),
    )
    .describe('The headings that begin here, those shared with neighbours merged'),
};

export const formList = z
  .strictObject({
    forms: z.array(
      z.strictObject({
        format: z.literal(REPORT_FORMAT_IDS),
        table3: z.strictObject({
          title: text,
          corner: text,
          rows: z.array(z.strictObject({ id: z.enum(REPORT_ROWS.map(({ id }) => id)), ...headed })),
          columns: z.array(
            z.strictObject({
              category: z.enum(APPLICANT_CATEGORIES).nullable(),
              column: z.enum(TABLE3_COLUMNS),
              ...headed,
            }),
          ),
        }),
        table4: z.strictObject({
          title: text,
          groups: z.array(z.strictObject({ group: z.enum(DISPUTE_GROUPS), ...headed })),
          columns: z.array(z.strictObject({ column: z.enum(DISPUTE_COLUMNS), label: text })),
        }),
      }),
    ),
  })
  .meta({ id: 'ReportForms' });
