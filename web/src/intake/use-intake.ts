import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, type FormInstance } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { channelsQuery } from '../api/reference.js';
import { newKey } from '../api/client.js';
import { asRefused } from '../api/problem.js';
import { useLanguage } from '../language.js';
import { useDraft } from '../parts/use-draft.js';
import { useLater } from '../parts/use-later.js';
import {
  type Channel,
  dateFields,
  emptyForm,
  filledIn,
  type IntakeForm,
  previewQuery,
  type Registered,
  register,
  registrationOf,
  typedFields,
} from './intake.js';

/** The query for the dates that a channel requires and proposes. */
const channelPreview = (channel: Channel = 'in_person') => previewQuery(channel, emptyForm);

/** The next request keeps the channel; the next part of a split request also keeps applicant, dates and assignee. */
function nextAfter(filled: IntakeForm): IntakeForm {
  const [content, ...further] = filled.further;
  return content === undefined ? { ...emptyForm, channel: filled.channel } : { ...filled, content, further };
}

/** State and acts of the form: the draft, the dates proposed by the channel, and idempotent registration. */
export function useIntake(form: FormInstance<IntakeForm>) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const draft = useDraft<IntakeForm>('intake');
  const [registered, setRegistered] = useState<Registered | null>(null);
  const [initial] = useState<IntakeForm>(() => ({ ...emptyForm, ...draft.restored }));
  // Empty until the fields are mounted.
  const watched = Form.useWatch((all: IntakeForm) => all, { form, preserve: true }) as Partial<IntakeForm> | undefined;
  const values: IntakeForm = { ...initial, ...watched };
  const proposed = useRef<Partial<Record<string, string>>>({});
  const attempt = useRef({ body: '', key: '' });

  const preview = useQuery({
    ...previewQuery(values.channel ?? 'in_person', values),
    enabled: values.channel !== undefined && registered === null,
    placeholderData: (former, query) =>
      (query?.queryKey[1] as { channel?: Channel } | undefined)?.channel === values.channel
        ? former
        : client.getQueryData(channelPreview(values.channel).queryKey),
  });

  // Prefetches the dates of every channel, so that typing can continue at once. The form itself loads first.
  const { data: channels } = useQuery(channelsQuery);
  const isLater = useLater();
  useEffect(() => {
    if (!isLater) return;
    for (const { code } of channels ?? []) client.query(channelPreview(code as Channel)).catch(() => undefined);
  }, [channels, client, isLater]);

  /** A channel and its dates alone do not count as input. */
  const keep = useCallback(() => {
    const filled = filledIn(form);
    if (typedFields.some((field) => filled[field].trim() !== '')) draft.keep(filled);
    else draft.drop();
  }, [draft, form]);

  /** Fills in the dates that the channel proposes, without overwriting input. */
  const propose = useCallback(
    async (channel: Channel) => {
      const { dates } = await client.query(channelPreview(channel));
      const changed = dateFields.map((field) => {
        const typed = form.getFieldValue(field) as string | undefined;
        const isOurs = !typed || typed === proposed.current[field];
        const offered = dates.find((one) => one.field === field)?.proposedOn ?? '';
        const isAsked = dates.some((one) => one.field === field);
        return [field, isOurs || !isAsked ? offered : typed] as const;
      });
      proposed.current = Object.fromEntries(dates.map(({ field, proposedOn }) => [field, proposedOn ?? '']));
      form.setFieldsValue(Object.fromEntries(changed));
      keep();
    },
    [client, keep, form],
  );

  const registering = useMutation({
    mutationFn: async (filled: IntakeForm) => {
      const current = preview.data ?? (await client.query(previewQuery(filled.channel ?? 'in_person', filled)));
      const body = registrationOf(filled, current, t({ zh: '收件凭证', en: 'Evidence of receipt' }));
      if (body === null) throw new Error('The form requires a channel.');
      const written = JSON.stringify(body);
      if (attempt.current.body !== written) attempt.current = { body: written, key: newKey() };
      return register({ body, key: attempt.current.key });
    },
    onSuccess: async (done, filled) => {
      setRegistered(done);
      draft.drop();
      if (filled.further.length > 0) draft.keep(nextAfter(filled));
      await Promise.all(
        [['deadlines'], ['cases'], ['similar']].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    },
    onError: (error) => {
      const errors = asRefused(error).body.errors ?? [];
      form.setFields(
        errors.map(({ path, message }) => ({
          name: path.replace(/^registration\./, '') as keyof IntakeForm,
          errors: [t(message)],
        })),
      );
    },
  });

  const next = () => {
    const following = nextAfter(filledIn(form));
    form.resetFields();
    form.setFieldsValue(following);
    attempt.current = { body: '', key: '' };
    proposed.current = {};
    setRegistered(null);
    registering.reset();
    if (following.whole === '' && following.channel !== undefined) void propose(following.channel);
  };

  // Channel and dates are filled in: the next request begins with the applicant, or with the next matter.
  const wasRegistered = useRef(false);
  useEffect(() => {
    if (wasRegistered.current && registered === null)
      form.focusField(filledIn(form).whole === '' ? 'applicantName' : 'content');
    wasRegistered.current = registered !== null;
  }, [form, registered]);

  const discard = () => {
    draft.drop();
    form.resetFields();
    form.setFieldsValue(emptyForm);
    proposed.current = {};
  };

  return { draft, keep, initial, values, preview, propose, registering, registered, next, discard };
}
