-- A wait of a dossier: for what, with what effect on the clock, until when at most. What it was opened under holds to its end.
create table clock_wait (
  dossier      text        not null references dossier (code),
  seq          integer     not null check (seq > 0),
  reason       text        not null,
  effect       text        not null check (effect in ('pause', 'restart', 'run-on')),
  opened_at    timestamptz not null,
  opened_by    text        not null,
  runs_out_at  timestamptz,
  runs_out     text        check (runs_out in ('return', 'resume')),
  primary key (dossier, seq),
  check (runs_out is null or runs_out_at is not null)
);
select make_append_only('clock_wait');

create table clock_wait_end (
  dossier  text        not null,
  seq      integer     not null,
  at       timestamptz not null,
  by       text        not null,
  how      text        not null check (how in ('fulfilled', 'given-up', 'ran-out')),
  primary key (dossier, seq),
  foreign key (dossier, seq) references clock_wait
);
select make_append_only('clock_wait_end');
