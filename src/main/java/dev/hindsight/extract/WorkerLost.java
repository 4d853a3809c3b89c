package dev.hindsight.extract;

/// A worker ended, or was ended, before it had answered.
final class WorkerLost extends Exception {
    private static final long serialVersionUID = 1;

    /// Why there is no answer.
    enum Cause {
        /// It took longer than the limit.
        TIME,
        /// Its temporary files grew beyond the limit.
        SPACE,
        /// It ended by itself, or something else ended it.
        ENDED,
        /// It sent what is no answer.
        RUBBISH
    }

    private final Cause why;

    WorkerLost(Cause why, String detail, Throwable cause) {
        super(detail, cause);
        this.why = why;
    }

    Cause why() {
        return why;
    }
}
