-- Mails that wait to be sent, written in the transaction of the fact they tell.

create table outbox (
  id            uuid primary key,
  dossier       text references dossier (code),
  seq           bigint not null,            -- order of putting, within the dossier
  kind          text not null,
  recipient     text not null,
  subject       text not null,
  body          text not null,
  letters       uuid[] not null,            -- attached as PDF
  dedup_key     text not null unique,
  state         text not null check (state in ('waiting', 'sending', 'sent', 'failed')),
  created_at    timestamptz not null,
  next_try_at   timestamptz not null,
  tries         integer not null default 0,
  claim         uuid,                       -- of the sender that has it now
  leased_until  timestamptz,                -- after this another sender may take it over
  sent_at       timestamptz,
  failed_at     timestamptz,
  last_error    text,
  told_at       timestamptz,                -- when dossier and process learned the outcome
  check ((state = 'sending') = (leased_until is not null))
);
create index outbox_open on outbox (next_try_at) where state in ('waiting', 'sending');
create index outbox_untold on outbox (id) where told_at is null and state in ('sent', 'failed');
create index outbox_by_dossier on outbox (dossier, seq);

create table outbox_seq (
  dossier  text primary key,
  last     bigint not null
);

-- The demo's mailbox: whatever the demo sends ends here and nowhere else.
create table demo_mail (
  id          bigint generated always as identity primary key,
  message_id  text not null unique,
  recipient   text not null,
  subject     text not null,
  sent_at     timestamptz not null,
  raw         bytea not null
);
