package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.AuditLine;
import dev.hindsight.oversight.AuditFilter;
import dev.hindsight.oversight.AuditLog;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lines of the audit log as a table (RFC 4180).
final class AuditCsv {
    private static final int MOST = 100_000;

    private AuditCsv() {}

    static String of(AuditLog log, Viewer viewer, AuditFilter filter) {
        StringBuilder csv =
                new StringBuilder("number,time,actor,action,item,before,after,hash\r\n");
        long below = Long.MAX_VALUE;
        int left = MOST;
        List<AuditLine> lines = log.lines(viewer, filter, below, AuditLog.LARGEST_LIST);
        while (!lines.isEmpty() && left > 0) {
            lines.forEach(line -> csv.append(row(line)));
            left -= lines.size();
            below = lines.getLast().number();
            lines = log.lines(viewer, filter, below, AuditLog.LARGEST_LIST);
        }
        return csv.toString();
    }

    private static String row(AuditLine line) {
        return Stream.of(
                                Long.toString(line.number()),
                                line.at().toString(),
                                line.actor(),
                                line.action(),
                                line.item(),
                                line.before(),
                                line.after(),
                                line.hash())
                        .map(AuditCsv::field)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /// In quotes; what a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV
    /// injection).
    private static String field(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
