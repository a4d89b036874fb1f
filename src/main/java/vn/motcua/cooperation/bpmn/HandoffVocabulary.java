package vn.motcua.cooperation.bpmn;

import java.util.Date;
import vn.motcua.cooperation.Handoffs;
import vn.motcua.engine.Vocabulary;

/** {@code handoff}: a step is given to another agency (bàn giao, liên thông). */
@Vocabulary("handoff")
class HandoffVocabulary {
    private final Handoffs handoffs;

    HandoffVocabulary(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    /** Hands the procedure's step to its unit; returns the handoff's id. */
    public String send(String dossier, String leg) {
        return handoffs.send(dossier, leg);
    }

    /** The receiver has taken it. */
    public void accept(String dossier, String handoffId) {
        handoffs.accept(dossier, handoffId);
    }

    /** The receiver does not take it. */
    public void refuse(String dossier, String handoffId) {
        handoffs.refuse(dossier, handoffId);
    }

    /** Nobody answered within the window: it counts as taken. */
    public void lapse(String dossier, String handoffId) {
        handoffs.lapse(dossier, handoffId);
    }

    /** The receiver's work is done. */
    public void finish(String dossier, String handoffId) {
        handoffs.finish(dossier, handoffId);
    }

    /** The receiver returns it undone. */
    public void sendBack(String dossier, String handoffId) {
        handoffs.sendBack(dossier, handoffId);
    }

    /** The candidate groups of the receiver, comma separated. */
    public String receivers(String dossier, String handoffId) {
        return handoffs.receivers(dossier, handoffId);
    }

    /** Until when it may be refused. */
    public Date acceptBy(String dossier, String handoffId) {
        return Date.from(handoffs.get(dossier, handoffId).acceptBy());
    }

    /** When the receiver's work is due. */
    public Date due(String dossier, String handoffId) {
        return Date.from(handoffs.get(dossier, handoffId).dueAt());
    }
}
