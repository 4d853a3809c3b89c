package dev.hindsight.intake;

import java.util.regex.Pattern;

/// What a line of a title page can be.
final class TitleLine {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    /// What programs write into a title of their own accord.
    private static final Pattern NOISE =
            Pattern.compile(
                    "(?i)microsoft (word|powerpoint|excel)|untitled|sans titre|^document\\s*\\d*$"
                            + "|^slide \\d+$|^presentation\\d*$|^template|^\\S{0,8}$"
                            + "|\\.(docx?|pdf|rtf|odt|pptx?|xlsx?|txt|indd|qxd|wpf|wpd|tmp|html?)$"
                            + "|^[A-Z]?\\d{5,}");

    /// Headings that every document has: none tells one from another.
    private static final Pattern GENERIC =
            Pattern.compile(
                    "(?iu)(?:(?:section|chapter|part|chapitre|partie)?\\s*[ivx\\d]{0,4}[.):]?\\s*)"
                            + "(?:introduction|introduc[ct]i[oó]n|background|summary|executive summary"
                            + "|contents?|table of contents|preface|foreword|acknowledge?ments?"
                            + "|abbreviations|acronyms|overview|purpose|annex.*|note|notes|contexte"
                            + "|résumé(?: analytique)?|sommaire|table des matières|avant-propos|préface"
                            + "|remerciements|abréviations|généralités|resumen(?: ejecutivo)?|índice"
                            + "|prólogo|antecedentes|введение|резюме|содержание|مقدمة|موجز|المحتويات"
                            + "|导言|摘要|目录|page|item|rubrique)\\P{L}*");

    /// Lines that say something else than the title: "Mission: BINUB", "Page 3", numbers of
    /// sessions and agenda items, addresses, symbols.
    private static final Pattern FACT =
            Pattern.compile(
                    "(?iu)^(?:[\\p{L} ]{2,24}\\s?:\\s.{0,120}|page\\s*\\d*|\\P{L}*|.*@.*|https?:.*|www\\..*"
                            + "|.*\\bsession|(?:agenda )?items? \\d.*|point \\d.*"
                            + "|comment by .*|isbn.*|©.*|copyright.*|(?:by|par|por) .*|.*<<.*"
                            + "|[A-Z]{1,5}/[\\w/. ()]+\\*?|(?:confidential|restricted|internal|draft"
                            + "|unclassified|public|projet|for official use only)\\P{L}*"
                            + "|(?:to|from|cc|subject|date|objet|de|à)\\s*:.*)$");

    private static final Pattern NUMBERED = Pattern.compile("(?u)^(?:[IVX]{1,5}|\\d{1,2})[.)] .*");
    private static final Pattern NUMBERING =
            Pattern.compile(
                    "(?iu)(?:part|section|programme|chapter|annex|partie|chapitre|parte|capítulo) [ivx\\d]{1,5}");
    private static final Pattern SYMBOL = Pattern.compile("\\*{0,4}\\s*[A-Z]{1,5}/[\\w/. ()]+\\*?");

    private static final Pattern UNDERLINE = Pattern.compile("[=_*#~-]{3,}|^[#*]+\\s*|\\*+$");
    private static final Pattern FOOTNOTE_MARK = Pattern.compile("[¹²³⁴⁵⁶⁷⁸⁹*]+$");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /// Names that cameras, scanners and archives give.
    private static final Pattern SERIAL =
            Pattern.compile(
                    "(?iu)\\P{L}*(?:file|scan|img|image|doc|document|copy|copie|new|page)?[\\P{L}]*"
                            + "|.*[0-9a-f]{10,}.*");

    private TitleLine() {}

    /// A line without underlining, marks of lists and of footnotes.
    static String clean(String line) {
        String bare = UNDERLINE.matcher(StorableText.oneLine(line)).replaceAll("").strip();
        return FOOTNOTE_MARK.matcher(bare).replaceFirst("").strip();
    }

    static boolean isGeneric(String line) {
        return GENERIC.matcher(line).matches();
    }

    /// Does the text begin here: a heading that every document has, or one with a number?
    static boolean beginsText(String line) {
        return isGeneric(line) || NUMBERED.matcher(line).matches();
    }

    static boolean isSymbol(String line) {
        return SYMBOL.matcher(line).matches();
    }

    /// "Section 7", "Part III": the number of what the next line names.
    static boolean isNumbering(String line) {
        return NUMBERING.matcher(line).matches();
    }

    static boolean canBeTitle(String line) {
        return line.length() >= SHORTEST
                && line.length() <= LONGEST
                && WORD.matcher(line).find()
                && !isGeneric(line)
                && !FACT.matcher(line).matches()
                && !Types.isOnlyName(line)
                && WrittenDate.begins(line).isEmpty();
    }

    static boolean canBeProperty(String title) {
        return title.length() >= SHORTEST
                && !NOISE.matcher(title.strip()).find()
                && !isGeneric(title)
                && WORD.matcher(title).find();
    }

    /// Does a file name, without its ending, consist of words that people chose?
    static boolean isNameOfWords(String name) {
        return WORD.matcher(name).results().count() >= 2 && !SERIAL.matcher(name).matches();
    }
}
