-- A supervisor may also take the work himself.
alter table escalation drop constraint escalation_action_check;
alter table escalation add constraint escalation_action_check
  check (action in ('remind', 'reassign', 'take-over', 'accept'));

-- That a level's supervisor has acted: the next level waits only for a missing answer.
create table supervision_answer (
  dossier      text not null references dossier (code),
  due_at       timestamptz not null,
  rung         text not null,
  answered_by  text not null,
  at           timestamptz not null,
  primary key (dossier, due_at, rung)
);
select make_append_only('supervision_answer');
