import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { api, bodyOf, type Shape } from '../api/client.js';

export type Channel = Shape<'RegistrationDraft'>['channel'];
export type Category = Shape<'Registration'>['applicantCategory'];
export type Preview = Shape<'RegistrationPreview'>;
export type Similar = Shape<'SimilarRequests'>;
export type SimilarCase = Shape<'SimilarCase'>;
type DateField = Preview['dates'][number]['field'];
export type Registered = Shape<'AdvancedCase'>;

/** Values of the form; dates that the channel does not require are empty. */
export interface IntakeForm {
  readonly channel?: Channel | undefined;
  readonly submittedOn: string;
  readonly signedOn: string;
  readonly confirmedOn: string;
  /** Evidence of the day of receipt: a postal number, a note of a telephone call. Registered with the remarks. */
  readonly evidence: string;
  readonly applicantName: string;
  readonly applicantCategory: Category;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly content: string;
  readonly purpose: string;
  readonly delivery: string;
  readonly remarks: string;
  readonly unit?: string | undefined;
  readonly handlerId?: string | undefined;
  /** Further matters of a request that was split, each to be registered by itself; and the request as it was. */
  readonly further: readonly string[];
  readonly whole: string;
}

export const emptyForm: IntakeForm = {
  ...{ submittedOn: '', signedOn: '', confirmedOn: '', evidence: '' },
  ...{ applicantName: '', applicantCategory: 'natural_person', phone: '', email: '', address: '' },
  ...{ content: '', purpose: '', delivery: '', remarks: '', further: [], whole: '' },
  ...{ channel: undefined, unit: undefined, handlerId: undefined },
};

/** All values of the form, including those that no field shows. */
export const filledIn = (form: FormInstance<IntakeForm>): IntakeForm => ({
  ...emptyForm,
  ...(form.getFieldsValue(true) as Partial<IntakeForm>),
});

export const dateFields: readonly DateField[] = ['submittedOn', 'signedOn', 'confirmedOn'];

/** Fields that only a user fills in. */
export const typedFields = [
  'evidence',
  'applicantName',
  'phone',
  'email',
  'address',
  'content',
  'purpose',
  'remarks',
] as const;

/** A date as it is sent: one whose year is still being typed is left out. */
const dateOf = (typed: string): string | null => (/^2\d{3}-\d{2}-\d{2}$/.test(typed) ? typed : null);

type Dates = Pick<IntakeForm, DateField>;

export const previewQuery = (channel: Channel, dates: Dates) => {
  const body = {
    channel,
    submittedOn: dateOf(dates.submittedOn),
    signedOn: dateOf(dates.signedOn),
    confirmedOn: dateOf(dates.confirmedOn),
  };
  return queryOptions({
    queryKey: ['registration-preview', body],
    queryFn: ({ signal }) => bodyOf(api.POST('/api/cases/registration-preview', { body, signal })),
    // The date may change while the form is open.
    staleTime: 60_000,
  });
};

type Typed = Pick<IntakeForm, 'applicantName' | 'phone' | 'email' | 'content' | 'submittedOn'>;

/** Whether enough has been typed to search for similar requests. */
export const isWorthAsking = ({ applicantName, phone, email, content }: Omit<Typed, 'submittedOn'>): boolean =>
  applicantName.trim().length > 1 || phone.length > 6 || email.length > 4 || content.trim().length > 3;

/** Findings stay until newer ones arrive; a response for earlier input is discarded. */
export const similarQuery = ({ applicantName, phone, email, content, submittedOn }: Typed) => {
  const body = { applicantName, phone, email, content, submittedOn: dateOf(submittedOn) };
  return queryOptions({
    queryKey: ['similar', body],
    queryFn: ({ signal }) => bodyOf(api.POST('/api/cases/similar', { body, signal })),
    enabled: isWorthAsking(body),
    placeholderData: keepPreviousData,
  });
};

/** The request body: with only the dates that the channel requires. */
export function registrationOf(form: IntakeForm, preview: Preview, evidenceLabel: string): Shape<'NewCase'> | null {
  const { channel, submittedOn, evidence, remarks, unit, handlerId, further: _, whole: __, ...rest } = form;
  if (channel === undefined) return null;
  const dateOf = (field: DateField): string | null =>
    preview.dates.some((date) => date.field === field) ? form[field] || null : null;
  const noted = evidence.trim() === '' ? [] : [`${evidenceLabel}：${evidence.trim()}`];
  return {
    on: preview.asOf,
    registration: {
      ...rest,
      channel,
      submittedOn,
      signedOn: dateOf('signedOn'),
      confirmedOn: dateOf('confirmedOn'),
      remarks: [...noted, remarks].filter((line) => line !== '').join('\n'),
    },
    unit: unit || null,
    handlerId: handlerId || null,
  };
}

export const register = ({ body, key }: { readonly body: Shape<'NewCase'>; readonly key: string }) =>
  bodyOf(api.POST('/api/cases', { body, params: { header: { 'Idempotency-Key': key } } }));
