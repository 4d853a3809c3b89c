package dev.hindsight.lessons.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds candidates in a row of a table, whose cells carry the words of the table's head:
/// `Recommendation: … | Responsible: …`.
final class TableRows {
    private static final Pattern CELL = Pattern.compile("^([^:|]{3,60}): (.+)$");

    private static final Pattern WHO =
            Pattern.compile(
                    "^(?:responsib\\w+|addressee|addressed to|lead|owner|entity|action by|by whom|who|"
                            + "responsable|destinataire|qui|entité|chef de file)\\b.*",
                    Wording.FLAGS);

    private static final int FEWEST_WORDS = 5;

    /// The owner that a cell names is short.
    private static final int LONGEST_OWNER = 80;

    private TableRows() {}

    /// @param rubric what the table stands under; null where it stands under none
    static List<Finding> judge(Unit row, @Nullable Rubric rubric) {
        List<Finding> findings = new ArrayList<>();
        String owner = null;
        for (String part : row.text().split(" \\| ", -1)) {
            Matcher cell = CELL.matcher(part);
            if (!cell.matches()) {
                continue;
            }
            if (WHO.matcher(cell.group(1)).matches() && cell.group(2).length() <= LONGEST_OWNER) {
                owner = cell.group(2);
                continue;
            }
            Optional<Rubric> column = Rubrics.ofHeading(cell.group(1)).filter(Rubric::full);
            if (column.isPresent() && words(cell.group(2)) >= FEWEST_WORDS) {
                Unit item = new Unit(row.first(), cell.group(2), true, row.language());
                findings.addAll(Judge.judge(item, column.get()));
            }
        }
        if (findings.isEmpty() && rubric != null && rubric.full()) {
            findings.addAll(underHeading(row, rubric));
        }
        String named = owner;
        return named == null
                ? findings
                : findings.stream()
                        .map(one -> new Finding(one.unit(), one.text(), one.judgement(), named))
                        .toList();
    }

    /// A table under "Recommendations" whose head says nothing: the cells that are worded like one.
    private static List<Finding> underHeading(Unit row, Rubric rubric) {
        List<Finding> findings = new ArrayList<>();
        for (String part : row.text().split(" \\| ", -1)) {
            Matcher cell = CELL.matcher(part);
            String text = cell.matches() ? cell.group(2) : part;
            if (words(text) >= FEWEST_WORDS) {
                findings.addAll(
                        Judge.judge(new Unit(row.first(), text, false, row.language()), rubric));
            }
        }
        return findings;
    }

    private static int words(String text) {
        return text.split(" ", -1).length;
    }
}
