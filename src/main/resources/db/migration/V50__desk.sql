-- Requests of programs that carried an Idempotency-Key: the same key and body get the same answer, another body is refused.

create table api_request (
  official   text not null,
  key        text not null,
  body       text not null,          -- SHA-256 of the body as it was understood
  dossier    text,                   -- null only inside the transaction that answers
  at         timestamptz not null,
  primary key (official, key)
);
