package dev.hindsight.audit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Follows the chain of the audit log from its first line to its tip.
///
/// A line whose text does not give its hash is named, and so is a number that is missing or too
/// many. What the chain cannot show is a log that somebody has written anew from some line on: for
/// that, the hash of a line has to be kept outside, and [#shows] compares.
@Singleton
public final class AuditCheck {
    private static final int BATCH = 1_000;

    /// Further faults are only counted.
    private static final int MOST = 100;

    private final Jdbi jdbi;

    AuditCheck(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What was found.
    ///
    /// @param lines as the tip says
    /// @param head hash of the newest line; empty where there is none
    /// @param faults each in a line of plain words that names the number; at most 101
    public record Report(long lines, String head, List<String> faults) {
        public Report {
            faults = List.copyOf(faults);
        }
    }

    /// Reads the whole log. Lines that are added meanwhile are left for the next time.
    public Report check() {
        AuditRows.Tip tip =
                jdbi.withHandle(AuditRows::tip).orElseGet(() -> new AuditRows.Tip(0, ""));
        Walk walk = new Walk(tip);
        List<AuditLine> batch = after(Long.MIN_VALUE);
        while (!batch.isEmpty() && batch.getFirst().number() <= tip.number()) {
            batch.stream().filter(line -> line.number() <= tip.number()).forEach(walk::meet);
            batch = after(batch.getLast().number());
        }
        walk.end();
        AuditRows.Ends ends = jdbi.withHandle(AuditRows::ends);
        if (ends.tips() != 1) {
            walk.say("audit: there are " + ends.tips() + " tips of the log, where there is one");
        }
        if (ends.largest() > ends.newest()) {
            walk.say(
                    "audit: "
                            + lines(ends.newest() + 1, ends.largest())
                            + " added behind the tip, which is "
                            + ends.newest());
        }
        return new Report(tip.number(), tip.hash(), walk.faults());
    }

    private List<AuditLine> after(long number) {
        return jdbi.withHandle(handle -> AuditRows.after(handle, number, BATCH));
    }

    /// Whether a line has this hash.
    ///
    /// @param number from 1; 0 for the empty log, which has an empty hash
    public boolean shows(long number, String hash) {
        Optional<String> stored =
                number == 0
                        ? Optional.of("")
                        : jdbi.withHandle(handle -> AuditRows.hash(handle, number));
        return stored.filter(hash::equals).isPresent();
    }

    private static String lines(long from, long to) {
        return from == to ? "line " + from + " was" : "lines " + from + " to " + to + " were";
    }

    /// One way along the chain.
    private static final class Walk {
        private final AuditRows.Tip tip;
        private final List<String> faults = new ArrayList<>();
        private long more;
        private long number;
        private String hash = "";

        /// What the line before would have had for its hash, had nobody changed that.
        private String right = "";

        private boolean known = true;

        Walk(AuditRows.Tip tip) {
            this.tip = tip;
        }

        void say(String fault) {
            if (faults.size() < MOST) {
                faults.add(fault);
            } else {
                more++;
            }
        }

        void meet(AuditLine line) {
            if (line.number() < 1) {
                say("audit: line " + line.number() + " was added: numbers begin with 1");
                return;
            }
            if (line.number() > number + 1) {
                say("audit: " + lines(number + 1, line.number() - 1) + " taken out");
                known = false;
            }
            String own = line.hashAfter(hash);
            boolean fits = line.hash().equals(own) || line.hash().equals(line.hashAfter(right));
            if (known && !fits) {
                say(
                        "audit: line "
                                + line.number()
                                + " is not what was written, or not where it was written");
            }
            number = line.number();
            hash = line.hash();
            right = known ? own : hash;
            known = true;
        }

        void end() {
            if (number < tip.number()) {
                say("audit: " + lines(number + 1, tip.number()) + " cut off the end");
            } else if (!hash.equals(tip.hash()) && !right.equals(tip.hash())) {
                say("audit: line " + number + " does not have the hash that the tip says");
            } else if (!hash.equals(tip.hash()) && faults.isEmpty()) {
                say("audit: the tip is not what was written");
            }
        }

        List<String> faults() {
            List<String> all = new ArrayList<>(faults);
            if (more > 0) {
                all.add("audit: and " + more + " more");
            }
            return all;
        }
    }
}
