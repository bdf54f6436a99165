package vn.danban.desk;

import vn.danban.place.Hamlet;

/**
 * A hamlet in one line.
 *
 * @param households   living there
 * @param undecided    matters before the community, neither counted nor withdrawn
 * @param running      votes that are open
 * @param toBeReceived decisions that one of the two offices has not answered
 * @param late         decisions sent late or overdue
 */
public record HamletGlance(Hamlet hamlet, int households, int undecided, int running, int toBeReceived, int late) {}
