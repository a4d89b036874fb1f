package vn.motcua.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.Submission;
import vn.motcua.dossiers.Submissions;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;

/**
 * The register of letters. A letter gets its number in the transaction that issues it, from one counter row per agency,
 * kind and year: no gaps after a rollback, never the same number twice. The receipt (form 01) is issued by itself when a
 * dossier is accepted. Who may read a letter is asked by the caller.
 */
@Component
public class Letters {
    private final Register register;
    private final LetterEvents events;
    private final Wordings wordings;
    private final Composer composer;
    private final Forms forms;
    private final Signing signing;
    private final Archive archive;
    private final Press press;
    private final Dossiers dossiers;
    private final Submissions submissions;
    private final Journal journal;
    private final Actors actors;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    Letters(
            Register register,
            LetterEvents events,
            Wordings wordings,
            Composer composer,
            Forms forms,
            Signing signing,
            Archive archive,
            Press press,
            Dossiers dossiers,
            Submissions submissions,
            Journal journal,
            Actors actors,
            Clock clock,
            ApplicationEventPublisher publisher) {
        this.register = register;
        this.events = events;
        this.wordings = wordings;
        this.composer = composer;
        this.forms = forms;
        this.signing = signing;
        this.archive = archive;
        this.press = press;
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.journal = journal;
        this.actors = actors;
        this.clock = clock;
        this.publisher = publisher;
    }

    /**
     * Issues a letter on a dossier with the words that officials have submitted in its tasks. Issuing again what stands
     * issued gives the same letter.
     *
     * @throws Refusal {@code letter-wording-missing}, {@code apology-not-drafted}, those of
     *     {@link vn.motcua.deadlines.Deadlines#promise}
     */
    @Transactional
    public Letter issue(LetterKind kind, String dossier) {
        var locked = dossiers.lock(dossier);
        var draft = register.newest(kind, dossier, Letter.State.DRAFTED);
        if (draft.isPresent()) return give(draft.get(), locked);
        var standing = issued(kind, dossier);
        if (standing.isPresent() && kind.isOnce()) return standing.get();
        return issue(kind, dossier, wordings.submitted(kind, dossier));
    }

    /** As {@link #issue(LetterKind, String)}, with words given by the caller; other words are another letter, unless there is only one of its kind. */
    @Transactional
    public Letter issue(LetterKind kind, String dossier, Wording wording) {
        var locked = dossiers.lock(dossier);
        var standing = issued(kind, dossier);
        if (standing.isPresent() && (kind.isOnce() || standing.get().wording().equals(wording))) {
            return standing.get();
        }
        return give(draft(kind, submissions.get(locked.submission()), dossier, wording), locked);
    }

    /** Issues form 02 or 03 on a submission at the desk; a further request on the same submission is a new letter. */
    @Transactional
    public Letter issueAtDesk(LetterKind kind, UUID submission, Wording wording) {
        return give(draft(kind, submissions.get(submission), null, wording), null);
    }

    /** Drafts a letter: no number yet. */
    Letter draft(LetterKind kind, Submission submission, @Nullable String dossier, Wording wording) {
        var form = forms.of(kind, submission, dossier);
        var letter = new Letter(
                UUID.randomUUID(),
                kind,
                form.number(),
                form.title(),
                dossier,
                submission.id(),
                submission.agency(),
                null,
                null,
                Letter.State.DRAFTED,
                wording,
                clock.instant(),
                actors.current(),
                null,
                null);
        register.draft(letter);
        events.note(letter.id(), "drafted", "", "");
        return letter;
    }

    private Letter give(Letter draft, @Nullable Dossier dossier) {
        var kind = draft.kind();
        var at = clock.instant();
        int year = at.atZone(PaperDates.ZONE).getYear();
        int number = register.next(draft.agency(), kind, year);
        var sign = signing.sign(kind, number);
        var signer = events.lastBy(draft.id(), "approved").orElseGet(actors::current);
        var sheet = composer.compose(
                kind, submissions.get(draft.submission()), dossier, draft.wording(), signer, number, sign, at);
        register.issue(draft.id(), year, number, sign, sheet, at, actors.current());
        events.note(draft.id(), "issued", "", sign);
        if (dossier != null) {
            journal.note(
                    dossier.code(),
                    "letter-issued",
                    "Ban hành " + draft.title() + " số " + sign,
                    Map.of("letter", draft.id(), "kind", kind.wire()));
        }
        var letter = get(draft.id());
        publisher.publishEvent(new LetterIssued(letter));
        return letter;
    }

    /** Withdraws the drafted or issued letter of this kind, when there is one. A delivered letter stays. */
    @Transactional
    public void withdraw(LetterKind kind, String dossier) {
        dossiers.lock(dossier);
        register.newest(kind, dossier, Letter.State.DRAFTED, Letter.State.ISSUED)
                .filter(letter -> register.move(letter.id(), letter.state(), Letter.State.WITHDRAWN))
                .ifPresent(letter -> {
                    events.note(letter.id(), "withdrawn", "", "");
                    journal.note(dossier, "letter-withdrawn", "Rút " + name(letter), Map.of("letter", letter.id()));
                });
    }

    /** @throws Refusal {@code letter-unknown} (not found) */
    public Letter get(UUID id) {
        return register.find(id).orElseThrow(() -> Refusal.notFound("letter-unknown", "Không có văn bản này."));
    }

    /** The letters of a dossier and of the submission it came from, oldest first; drafts and withdrawn ones too. */
    public List<Letter> of(String dossier) {
        return register.of(dossier);
    }

    /** The letters of a submission at the desk, oldest first. */
    public List<Letter> ofSubmission(UUID submission) {
        return register.ofSubmission(submission);
    }

    /** The newest issued or delivered letter of this kind. */
    public Optional<Letter> issued(LetterKind kind, String dossier) {
        return register.newest(kind, dossier, Letter.State.ISSUED, Letter.State.DELIVERED);
    }

    /** The drafted, issued or delivered apologies of these dossiers, by dossier. */
    public Map<String, Letter> apologies(Collection<String> dossiers) {
        return register.standing(LetterKind.APOLOGY, dossiers).stream()
                .collect(Collectors.toMap(letter -> String.valueOf(letter.dossier()), letter -> letter));
    }

    /** The numbers of these dossiers in the year's register (Sổ theo dõi hồ sơ), which their receipts print; by dossier. */
    public Map<String, Integer> registerNumbers(Collection<String> dossiers) {
        return register.standing(LetterKind.RECEIPT, dossiers).stream()
                .filter(receipt -> receipt.number() != null)
                .collect(Collectors.toMap(
                        receipt -> String.valueOf(receipt.dossier()),
                        receipt -> Objects.requireNonNull(receipt.number())));
    }

    /** Those of these dossiers that have no issued or delivered letter of this kind. */
    public List<String> without(LetterKind kind, Collection<String> dossiers) {
        return register.without(kind, dossiers);
    }

    /** Those of these records, in their order, that no issued or delivered letter is about: see {@link Wording.Addressed}. */
    public List<UUID> unwritten(Collection<UUID> records) {
        return records.isEmpty() ? List.of() : register.unwritten(records);
    }

    /** Dossiers whose letter of this kind is issued and has not reached the applicant. */
    public List<String> undelivered(LetterKind kind) {
        return register.undelivered(kind);
    }

    /** Letters to applicants that were issued between these instants and have not reached them, as far as it is known. */
    public List<Letter> onTheWay(Instant from, Instant to) {
        return register.issued(from, to).stream()
                .filter(letter ->
                        letter.state() == Letter.State.ISSUED && !letter.kind().isInternal())
                .toList();
    }

    /** Those of these letters that were given to the mail by {@link LetterPost#send}. */
    public Set<UUID> mailed(Collection<UUID> letters) {
        return events.first("sent", letters).keySet();
    }

    /** When each of these letters reached the applicant; one that has not is left out. */
    public Map<UUID, Instant> deliveredAt(Collection<UUID> letters) {
        return events.first("delivered", letters);
    }

    /**
     * The paper: PDF, A5, made once from the stored data and the same bytes ever after; readable from the transaction
     * that issued it on.
     *
     * @throws Refusal {@code letter-unknown}, {@code letter-not-issued}
     */
    public byte[] pdf(UUID id) {
        return archive.find(id).orElseGet(() -> archive.keep(id, print(get(id))));
    }

    private byte[] print(Letter letter) {
        var issuedAt = letter.issuedAt();
        if (issuedAt == null) throw Refusal.conflict("letter-not-issued", "Văn bản này chưa được ban hành.");
        return press.print(
                letter.kind(),
                letter.id(),
                issuedAt,
                register.sheet(letter.id()).orElseThrow());
    }

    /** What happened to a letter, oldest first. */
    public List<LetterEvent> events(UUID id) {
        return events.of(id);
    }

    /**
     * Records that the applicant has it; a second time changes nothing.
     *
     * @param how {@code mail}, {@code hand}, {@code post} …
     * @param to name or address
     */
    @Transactional
    public void delivered(UUID id, String how, String to) {
        if (!register.move(id, Letter.State.ISSUED, Letter.State.DELIVERED)) return;
        events.note(id, "delivered", how, to);
        note(get(id), "letter-delivered", "Đã giao %s" + (how.equals("mail") ? " qua thư điện tử" : " tận tay"));
    }

    /** Records that it could not be mailed: somebody has to print it and hand it over. */
    @Transactional
    public void undeliverable(UUID id, String why) {
        events.note(id, "undeliverable", "mail", why);
        note(
                get(id),
                "letter-undeliverable",
                "Không gửi được %s qua thư điện tử (" + why.replace("%", "%%") + "): cần in và giao tận tay");
    }

    private void note(Letter letter, String kind, String text) {
        var dossier = letter.dossier();
        if (dossier != null) journal.note(dossier, kind, text.formatted(name(letter)), Map.of("letter", letter.id()));
    }

    private static String name(Letter letter) {
        return letter.title() + (letter.sign() == null ? " (dự thảo)" : " số " + letter.sign());
    }
}
