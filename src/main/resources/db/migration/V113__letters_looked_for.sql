-- The reconciler asks which records have a letter about them, and which letters were issued lately.
create index letter_about on letter ((wording -> 'addressed' ->> 'about'));
create index letter_by_issue on letter (issued_at);
