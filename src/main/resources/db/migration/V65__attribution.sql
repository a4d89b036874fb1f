-- Which step of the procedure a task is: what a norm is compared with. Rows of before have none.
alter table holding_change add column task_key text not null default '';

-- A holder says that a span of the record is not as it looks. It stands beside the span and changes no figure.
create table holding_contest (
  id            bigint generated always as identity primary key,
  dossier       text not null references dossier (code),
  span_from     timestamptz not null,
  kind          text not null check (kind in ('official', 'unit', 'agency')),
  who           text not null,
  unit          text not null,
  task          text not null,
  reason        text not null check (btrim(reason) <> '' and length(reason) <= 2000),
  contested_by  text not null,
  contested_at  timestamptz not null,
  -- One for each span.
  unique (dossier, span_from)
);
select make_append_only('holding_contest');
