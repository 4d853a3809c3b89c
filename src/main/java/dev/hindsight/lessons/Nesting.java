package dev.hindsight.lessons;

/// Tells texts that no person writes: so deeply nested, or of so many lines and columns, that
/// reading them would take very long or very much stack.
final class Nesting {
    /// Quotations and lists that begin on one line.
    private static final int MOST_CONTAINERS = 24;

    /// Characters within one paragraph that may open a bracket, emphasis or quotation. Each pair of
    /// them can be one level, so the levels of a paragraph are at most half as many.
    private static final int MOST_OPENERS = 800;

    private static final int MOST_LINES = 5_000;
    private static final int MOST_COLUMNS = 200;

    private static final String OPENERS = "*_~[\"'<`";

    private Nesting() {}

    static boolean tooDeep(String body) {
        int openers = 0;
        String[] lines = body.split("\n", -1);
        for (String line : lines) {
            if (line.isBlank()) {
                openers = 0;
            }
            openers += count(line, OPENERS);
            if (openers > MOST_OPENERS
                    || containers(line) > MOST_CONTAINERS
                    || count(line, "|") > MOST_COLUMNS) {
                return true;
            }
        }
        return lines.length > MOST_LINES;
    }

    private static int count(String line, String characters) {
        return (int) line.chars().filter(c -> characters.indexOf(c) >= 0).count();
    }

    private static int containers(String line) {
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean marker = c == '>' || c == '-' || c == '+' || c == '*' || c == '.' || c == ')';
            if (marker) {
                count++;
            } else if (c != ' ' && c != '\t' && (c < '0' || c > '9')) {
                break;
            }
        }
        // a rule of many hyphens nests nothing
        return line.isBlank()
                        || (line.strip().chars().distinct().count() == 1
                                && line.strip().charAt(0) != '>')
                ? 0
                : count;
    }
}
