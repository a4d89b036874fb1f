-- What a council concluded; its members' comments are answers of a consultation.
create table council_conclusion (
  consultation  uuid primary key references consultation (id),
  result        text not null check (result in ('pass', 'revise', 'fail')),
  text          text not null check (btrim(text) <> ''),
  at            timestamptz not null,
  by            text not null
);
select make_append_only('council_conclusion');

-- A field inspection: when, where, who (NĐ 61/2018 Đ.19.3); what was found; a postponed one has no record.
create table inspection (
  id                 uuid primary key,
  dossier            text not null references dossier (code),
  on_day             date not null,
  place              text not null check (btrim(place) <> ''),
  members            text not null check (btrim(members) <> ''),
  applicant_attends  boolean not null,
  at                 timestamptz not null,
  by                 text not null
);
create index inspection_by_dossier on inspection (dossier, at);
select make_append_only('inspection');

create table inspection_record (
  inspection  uuid primary key references inspection (id),
  result      text not null check (result in ('meets', 'fails', 'postponed')),
  findings    text not null check (btrim(findings) <> ''),
  at          timestamptz not null,
  by          text not null
);
select make_append_only('inspection_record');

-- A financial duty of the applicant, and its payment.
create table financial_duty (
  id       uuid primary key,
  dossier  text not null references dossier (code),
  vnd      bigint not null check (vnd > 0),
  content  text not null check (btrim(content) <> ''),
  pay_to   text not null check (btrim(pay_to) <> ''),
  at       timestamptz not null,
  by       text not null
);
create index financial_duty_by_dossier on financial_duty (dossier, at);
select make_append_only('financial_duty');

-- paid_on is null when the applicant does not pay.
create table financial_payment (
  duty     uuid primary key references financial_duty (id),
  paid_on  date,
  text     text not null check (btrim(text) <> ''),
  at       timestamptz not null,
  by       text not null
);
select make_append_only('financial_payment');
