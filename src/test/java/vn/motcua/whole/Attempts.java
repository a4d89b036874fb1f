package vn.motcua.whole;

/**
 * Attempts on the three rules that hold at every door, one a line: {@code door official method path body}, or {@code sql}
 * and a statement. Names in braces are those of {@link EveryDoorIT}.
 */
final class Attempts {
    /** A correction needs a second person of another unit. */
    static final String TWO_PEOPLE =
            """
            api          vanthu        POST   /api/corrections/{correction}/decision  {"approved":true}
            api          truongphong   POST   /api/corrections/{correction}/decision  {"approved":true}
            api          chuyenvien    POST   /api/corrections/{correction}/decision  {"approved":true}
            api          tiepnhan      POST   /api/corrections/{correction}/decision  {"approved":true}
            api          quantri       POST   /api/corrections/{correction}/decision  {"approved":true}
            api          dakto.truongphong POST /api/corrections/{correction}/decision {"approved":true}
            api          vanphong      PUT    /api/corrections/{correction}           {"approved":true}
            api          vanphong      DELETE /api/corrections/{correction}
            page         vanthu        POST   /dinh-chinh/{correction}                approve=true
            page         chuyenvien    POST   /dinh-chinh/{receipt}                   approve=true
            page         truongphong   POST   /dinh-chinh/{receipt}                   approve=true
            page         quantri       POST   /dinh-chinh/{receipt}                   approve=true
            api          chuyenvien    POST   /api/corrections/{receipt}/decision     {"approved":true}
            api          vanthu        POST   /api/corrections/{receipt}/decision     {"approved":true}
            api          chuyenvien    POST   /api/dossiers/{promised}/corrections    {"fact":"received","at":"2022-01-01T09:00:00Z","reason":"x"}
            api          vanphong      POST   /api/dossiers/{promised}/corrections    {"fact":"paused","entry":1,"at":"2022-01-01T09:00:00Z","reason":"x"}
            api          chuyenvien    PATCH  /api/dossiers/{promised}                {"receivedAt":"2022-01-01T09:00:00Z"}
            tasklist     quantri       PUT    process-instance/{promisedInstance}/variables/receivedAt {"value":"2022-01-01","type":"String"}
            engine-rest  quantri       PUT    process-instance/{promisedInstance}/variables/receivedAt {"value":"2022-01-01","type":"String"}
            page         truongphong   POST   /dinh-chinh/{correction}                approve=true
            tasklist     vanthu        POST   task/{recordTask}/submit-form           {"variables":{"resultDate":{"value":"2022-01-01"}}}
            tasklist     quantri       POST   message                                 {"messageName":"dossier-answered","businessKey":"{answered}"}
            tasklist     quantri       PUT    process-instance/{answeredInstance}/variables/resultDate {"value":"2022-01-01","type":"String"}
            engine-rest  vanthu        POST   task/{recordTask}/submit-form           {"variables":{"resultDate":{"value":"2022-01-01"}}}
            engine-rest  quantri       POST   process-instance/{answeredInstance}/modification {"instructions":[{"type":"startBeforeActivity","activityId":"task_record"}]}
            sql insert into correction_decision values ('{correction}', true, '', 'vanthu', 'tp-kon-tum-tckh', now())
            sql insert into correction_decision values ('{correction}', true, '', 'vanthu', 'kon-tum-office', now())
            sql insert into correction_decision values ('{correction}', true, '', 'truongphong', 'tp-kon-tum-tckh', now())
            sql insert into correction_decision values ('{correction}', true, '', 'truongphong', 'kon-tum-office', now())
            sql update correction set requested_by = 'vanphong' where id = '{correction}'
            sql insert into ledger_entry (dossier, seq, kind, at, recorded_at, actor, reason, note, correction, corrected_fact, corrected_at) select dossier, 99, 'corrected', new_at, new_at, 'vanthu', fact, '', id, fact, new_at from correction where id = '{correction}'
            sql update dossier set result_issued_at = received_at where code = '{answered}'
            sql update dossier set received_at = received_at - interval '1 day' where code = '{promised}'
            sql update dossier set result_number = result_number || '1' where code = '{answered}'
            sql insert into correction_decision values ('{receipt}', true, '', 'chuyenvien', 'tp-kon-tum-tckh', now())
            sql insert into correction_decision values ('{receipt}', true, '', 'vanphong', 'tp-kon-tum-tckh', now())
            sql insert into ledger_entry (dossier, seq, kind, at, recorded_at, actor, reason, note, correction, corrected_fact, corrected_at) select dossier, 99, 'corrected', new_at, new_at, 'chuyenvien', fact, '', id, fact, new_at from correction where id = '{receipt}'
            sql insert into ledger_entry (dossier, seq, kind, at, recorded_at, actor, reason, note, correction, corrected_fact, corrected_number) select dossier, 99, 'corrected', requested_at, requested_at, 'chuyenvien', fact, '', id, 'result-number', '1' from correction where id = '{receipt}'
            sql insert into correction (id, dossier, fact, old_at, new_at, reason, evidence, requested_by, requested_unit, requested_at) select gen_random_uuid(), dossier, fact, old_at, old_at, reason, evidence, requested_by, requested_unit, requested_at from correction where id = '{receipt}'
            sql insert into episode_settled select dossier, due_at, '{receipt}', '', at from supervision_act where dossier = '{promised}'
            sql insert into episode_settled select dossier, due_at, '{correction}', '', at from supervision_act where dossier = '{promised}'
            sql insert into clock_wait_moved (dossier, seq, opened_at, correction) select '{promised}', 1, now(), '{receipt}'
            sql insert into supervision_act (dossier, due_at, act, rung, recipient, at) select dossier, due_at, act, rung, recipient, at from supervision_act where dossier = '{promised}' and act = 'apologise'
            """;

    /** A date is promised anew once (NĐ 61/2018 Đ.19.9). */
    static final String ONE_NEW_DATE =
            """
            api          truongmotcua  POST   /api/dossiers/{promised}/deadline       {"dueAt":"2030-01-01T10:00:00Z"}
            api          quantri       PUT    /api/dossiers/{promised}/deadline       {"dueAt":"2030-01-01T10:00:00Z"}
            api          quantri       PATCH  /api/dossiers/{promised}                {"dueAt":"2030-01-01T10:00:00Z"}
            tasklist     truongmotcua  POST   task/{adjustTask}/submit-form           {"variables":{"confirm":{"value":true}}}
            tasklist     truongphong   POST   process-definition/key/apology-letter/start {"businessKey":"{promised}"}
            tasklist     quantri       PUT    job/{timer}/duedate                     {"duedate":"2030-01-01T10:00:00.000+0700"}
            tasklist     chuyenvien    PUT    task/{openTask}                         {"name":"x","due":"2030-01-01T10:00:00.000+0700"}
            engine-rest  truongmotcua  POST   task/{adjustTask}/submit-form           {"variables":{"confirm":{"value":true}}}
            engine-rest  quantri       POST   process-definition/key/apology-letter/start {"businessKey":"{promised}"}
            engine-rest  quantri       POST   process-definition/key/apology-letter/submit-form {"businessKey":"{promised}"}
            engine-rest  quantri       PUT    job/{timer}/duedate                     {"duedate":"2030-01-01T10:00:00.000+0700"}
            engine-rest  quantri       POST   job/{timer}/duedate/recalculate         {}
            sql insert into ledger_entry (dossier, seq, kind, at, recorded_at, actor, reason, note, promise, letter, letter_sign) select dossier, 99, kind, at, recorded_at, actor, reason, note, promise + interval '5 days', letter, letter_sign from ledger_entry where dossier = '{promised}' and kind = 'rescheduled'
            sql update ledger_entry set promise = promise + interval '5 days' where dossier = '{promised}'
            sql insert into apology select dossier, gen_random_uuid(), '99/PXL', new_date + 5, issued_at from apology where dossier = '{promised}'
            sql insert into apology select dossier, letter, letter_sign, new_date + 5, issued_at from apology where dossier = '{promised}' on conflict (dossier) do update set new_date = excluded.new_date
            sql update apology set new_date = new_date + 5 where dossier = '{promised}'
            sql update letter set wording = wording || '{"newDate":"2030-01-01"}' where id = '{letter}'
            sql delete from letter where id = '{letter}'
            sql insert into letter (id, kind, form, dossier, submission, agency, state, wording, created_at, created_by) select gen_random_uuid(), kind, form, dossier, submission, agency, 'drafted', wording, created_at, created_by from letter where id = '{letter}'
            """;

    /** What was recorded stays. */
    static final String APPEND_ONLY =
            """
            api          quantri       DELETE /api/dossiers/{promised}
            api          quantri       DELETE /api/dossiers/{promised}/deadline
            api          quantri       PUT    /api/dossiers/{promised}/attribution    {}
            page         quantri       DELETE /ho-so/{promised}
            tasklist     quantri       DELETE history/process-instance/{answeredInstance}
            tasklist     quantri       POST   history/process-instance/delete         {"historicProcessInstanceIds":["{answeredInstance}"]}
            tasklist     quantri       DELETE job/{timer}
            tasklist     chuyenvien    DELETE task/{openTask}
            engine-rest  quantri       DELETE history/process-instance/{answeredInstance}
            engine-rest  quantri       DELETE process-instance/{promisedInstance}
            engine-rest  quantri       POST   process-instance/delete                 {"processInstanceIds":["{promisedInstance}"]}
            engine-rest  quantri       DELETE job/{timer}
            sql alter table ledger_entry disable trigger append_only
            sql drop trigger append_only on ledger_entry
            sql set session_replication_role = replica
            sql set role motcua_owner
            sql alter table ledger_entry owner to motcua_app
            sql grant update on ledger_entry to motcua_app; update ledger_entry set at = at
            sql merge into ledger_entry l using dossier d on d.code = l.dossier when matched then delete
            sql create rule rewrite as on insert to ledger_entry do instead nothing
            """;

    private Attempts() {}
}
