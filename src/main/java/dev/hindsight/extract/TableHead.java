package dev.hindsight.extract;

import java.util.List;
import java.util.regex.Pattern;

/// The words at the head of a table's columns, and how they stand before the cells below them:
/// "Output: 4 courses | Year: 2024".
record TableHead(List<String> words) {
    private static final int LONGEST = 60;

    /// "2024", "2024–2025", "2026 (planned)", "2025 approved".
    private static final Pattern YEAR =
            Pattern.compile("(?:(?:19|20)\\d\\d(?:[-–/](?:(?:19|20)?\\d\\d))?\\W*)+[^\\d]{0,30}");

    static final TableHead NONE = new TableHead(List.of());

    TableHead {
        words = List.copyOf(words);
    }

    /// Whether a first row reads as a head: short words in most columns, hardly a figure.
    static boolean isHead(List<String> row) {
        int filled = 0;
        int dated = 0;
        int years = 0;
        for (String cell : row) {
            if (cell.length() > LONGEST
                    || cell.startsWith("(")
                    || (Spelling.endsSentence(cell) && !cell.endsWith(":"))) {
                return false;
            }
            int digits = (int) cell.chars().filter(Character::isDigit).count();
            int letters = (int) cell.chars().filter(Character::isLetter).count();
            if (digits > 0 && !isYear(cell) && letters <= 2 * digits) {
                return false;
            }
            filled += cell.isEmpty() ? 0 : 1;
            years += isYear(cell) ? 1 : 0;
            dated += digits > 0 && !isYear(cell) ? 1 : 0;
        }
        return row.size() > 1
                && 2 * filled > row.size()
                && (years < filled || filled > 2)
                && 3 * dated <= row.size();
    }

    private static boolean isYear(String cell) {
        return YEAR.matcher(cell).matches();
    }

    /// A row as text, with the words of the head where the columns are the same.
    String before(List<String> row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            text.append(text.isEmpty() ? "" : Line.CELL);
            // a row shorter than its head has merged cells: the head's words would mislead
            if (row.size() == words.size() && !words.get(i).isEmpty()) {
                text.append(words.get(i)).append(": ");
            }
            text.append(cell);
        }
        return text.toString();
    }
}
