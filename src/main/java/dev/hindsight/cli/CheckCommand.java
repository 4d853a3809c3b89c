package dev.hindsight.cli;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.AuditCheck;
import dev.hindsight.documents.Catalogue;
import dev.hindsight.index.Index;
import dev.hindsight.intake.Scans;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Compare originals, database and index, and follow the chain of the audit log.")
final class CheckCommand implements Callable<Integer> {
    private static final Pattern HEAD = Pattern.compile("0:|[1-9][0-9]{0,17}:[0-9a-f]{64}");
    private final Session session;
    @Mixin private final DataOption data = new DataOption();

    @Option(
            names = "--audit-head",
            paramLabel = "N:HASH",
            description = "A head that an earlier check printed: line N must still have it.")
    private String head = "";

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (!head.isEmpty() && !HEAD.matcher(head).matches()) {
            throw new IllegalArgumentException(
                    "--audit-head is a number, a colon and 64 hexadecimal digits, as `check` prints"
                            + " them, not: "
                            + head);
        }
        return session.onData(data.folder(session), this::check);
    }

    private int check(Engine engine) {
        Index index = engine.get(Index.class);
        index.catchUp();
        Catalogue.Report catalogue = engine.get(Catalogue.class).check();
        List<String> differences = new ArrayList<>(catalogue.differences());
        differences.addAll(index.differences());
        AuditCheck.Report audit = audit(engine.get(AuditCheck.class), differences);
        differences.forEach(session.err()::println);
        session.out()
                .printf(
                        Locale.ROOT,
                        "documents %d, originals %d, passages %d, differences %d, pages waiting for OCR %d%n",
                        catalogue.documents(),
                        catalogue.originals(),
                        catalogue.passages(),
                        differences.size(),
                        engine.get(Scans.class).waiting(new Viewer.Owner()));
        session.out()
                .printf(
                        Locale.ROOT,
                        "audit: %d lines, head %d:%s%n",
                        audit.lines(),
                        audit.lines(),
                        audit.head());
        return differences.isEmpty() ? Commands.WELL : Commands.SOME_INPUT_FAILED;
    }

    private AuditCheck.Report audit(AuditCheck audit, List<String> differences) {
        AuditCheck.Report report = audit.check();
        differences.addAll(report.faults());
        if (!head.isEmpty()) {
            int colon = head.indexOf(':');
            long number = Long.parseLong(head.substring(0, colon));
            if (!audit.shows(number, head.substring(colon + 1))) {
                differences.add("audit: line " + number + " does not have the hash that was kept");
            }
        }
        return report;
    }
}
