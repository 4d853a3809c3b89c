package dev.hindsight.lessons;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How firm the ground of a practice is: how many sources it cites, how independent they are, in
/// how many missions, and which speak of success and which of failure.
///
/// A plain count, not a judgement of what the sources are worth. It follows the idea that evidence
/// is firmer the more independent sources agree over the more contexts (Pawson, R. (2006),
/// *Evidence-Based Policy: A Realist Perspective*, ask "what works for whom in what
/// circumstances").
///
/// @param sources documents that are cited, in the evidence or the text
/// @param origins publishers of the sources that the catalogue knows, plus the documents that it
///   does not know
/// @param missions that the practice is about
/// @param worked sources cited below a heading that says what worked
/// @param failed sources cited below a heading that speaks of pitfalls or failure
public record EvidenceGrade(int sources, int origins, int missions, int worked, int failed) {
    private static final Pattern CITATION = Pattern.compile("\\[\\[([^\\[\\]]++)]]");
    private static final Pattern WORKED =
            Pattern.compile("what worked|ce qui (a|ont) (fonctionn|march|réussi).*");
    private static final Pattern FAILED =
            Pattern.compile("pitfalls?|what (failed|did not work)|écueils?|ce qui (a|n'a).*");
    private static final int FEW = 3;

    /// The grades, the weakest first.
    public enum Level {
        /// No source is cited.
        NONE,
        /// One source.
        SINGLE,
        /// Several sources of one origin.
        RELATED,
        /// Sources of at least two origins.
        INDEPENDENT,
        /// Sources of at least three origins, about at least two missions.
        BROAD
    }

    /// Counts what a practice cites.
    ///
    /// @param catalogue knows who published a source
    public static EvidenceGrade of(PracticeText text, Sources catalogue) {
        Set<String> sources = new LinkedHashSet<>();
        Set<String> worked = new LinkedHashSet<>();
        Set<String> failed = new LinkedHashSet<>();
        text.evidence().forEach(evidence -> sources.add(evidence.reference().item()));
        String heading = "";
        for (String line : text.body().lines().toList()) {
            if (line.startsWith("#")) {
                heading = line.replaceFirst("^#+\\s*", "").strip().toLowerCase(Locale.ROOT);
            }
            Matcher cited = CITATION.matcher(line);
            while (cited.find()) {
                String item = Reference.parse(cited.group(1)).map(Reference::item).orElse("");
                if (!item.isEmpty()) {
                    sources.add(item);
                    if (WORKED.matcher(heading).matches()) {
                        worked.add(item);
                    } else if (FAILED.matcher(heading).matches()) {
                        failed.add(item);
                    }
                }
            }
        }
        Set<String> origins = new LinkedHashSet<>();
        sources.forEach(item ->
                origins.add(catalogue.find(item).map(it -> it.imprint().publisher()).orElse(item)));
        return new EvidenceGrade(
                sources.size(),
                origins.size(),
                text.missions().size(),
                worked.size(),
                failed.size());
    }

    public Level level() {
        if (sources <= 1) {
            return sources == 0 ? Level.NONE : Level.SINGLE;
        }
        if (origins == 1) {
            return Level.RELATED;
        }
        return origins >= FEW && missions > 1 ? Level.BROAD : Level.INDEPENDENT;
    }
}
