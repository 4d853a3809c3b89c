package dev.hindsight.lessons.finder;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.kernel.ThemeId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A candidate on one line, as databases keep it: its parts with tabs between, an empty part for
/// what there is none of.
///
/// Of the passage that it begins in, its place is kept and not its words: those of the candidate
/// stand in their stead.
public final class CandidateLine {
    private static final Pattern CONTROLS = Pattern.compile("[\\t\\n\\r\\u001f]+");
    private static final String BETWEEN_HEADINGS = "\u001f";
    private static final int PARTS = 12;

    private CandidateLine() {}

    /// One line without line breaks.
    public static String write(Candidate candidate) {
        Passage passage = candidate.passage();
        return String.join(
                "\t",
                String.valueOf(passage.number()),
                passage.page() == null ? "" : passage.page().toString(),
                passage.section().stream()
                        .map(CandidateLine::plain)
                        .collect(Collectors.joining(BETWEEN_HEADINGS)),
                passage.kind().code(),
                passage.language().code(),
                candidate.judgement().kind().code(),
                String.valueOf(candidate.judgement().score()),
                plain(candidate.judgement().reason()),
                candidate.themes().stream().map(ThemeId::value).collect(Collectors.joining(",")),
                plain(candidate.addressee()),
                plain(candidate.situation()),
                plain(candidate.text()));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : CONTROLS.matcher(text).replaceAll(" ");
    }

    /// Reads what [#write] has written.
    ///
    /// @throws IllegalArgumentException for any other line
    public static Candidate read(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException(
                    "A candidate has " + PARTS + " parts, not " + parts.length + ": " + line);
        }
        Passage passage =
                new Passage(
                        Integer.parseInt(parts[0]),
                        parts[1].isEmpty() ? null : Integer.valueOf(parts[1]),
                        list(parts[2], BETWEEN_HEADINGS),
                        null,
                        PassageKind.ofCode(parts[3]).orElseThrow(),
                        Language.ofCode(parts[4]).orElseThrow(),
                        parts[11]);
        return new Candidate(
                passage,
                parts[11],
                new Judgement(kind(parts[5]), Double.parseDouble(parts[6]), parts[7]),
                list(parts[8], ",").stream().map(ThemeId::new).toList(),
                none(parts[9]),
                none(parts[10]));
    }

    private static List<String> list(String joined, String between) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(between, -1));
    }

    private static CandidateKind kind(String code) {
        return CandidateKind.ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("No kind of candidate: " + code));
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }
}
