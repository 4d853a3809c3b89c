package dev.hindsight.lessons.finder;

import dev.hindsight.kernel.Language;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds who should act: the subject of a modal, the one who is asked, or the agent of a passive.
final class Addressees {
    private static final int REACH = 120;
    private static final int MOST_WORDS = 14;
    private static final Pattern PARENTHESIS = Pattern.compile("\\s*\\([^()]{2,}\\)");
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "^(?:the|a|an|all|le|la|les|l['’]|aux?|du|des|un|une)(?:\\s+|(?<=['’]))",
                    Wording.FLAGS);

    private Addressees() {}

    /// Who should act according to one sentence, without an article in front; null where it does
    /// not say.
    static @Nullable String of(String sentence, List<Cue> cues, Language language) {
        Actors actors = Actors.of(language);
        if (actors == null) {
            return null;
        }
        List<Cue> inOrder = cues.stream().sorted(Comparator.comparingInt(Cue::start)).toList();
        for (Cue cue : inOrder) {
            String found =
                    switch (cue.sort()) {
                        case MODAL, PROPOSES, EMPHASIS -> subject(sentence, cue, actors);
                        case NEED, NECESSARY -> needing(sentence, cue, actors);
                        case ASKS -> asked(sentence, cue, actors);
                        case ADVISES -> advised(sentence, cue, actors);
                        case NAMED, LEARNED, REGRET, PROVED, PRACTICE, IMPERATIVE -> null;
                    };
            if (found != null) {
                return bare(found);
            }
        }
        return null;
    }

    private static @Nullable String subject(String sentence, Cue cue, Actors actors) {
        if (cue.sort() == Cue.Sort.EMPHASIS) {
            return first(actors.agent(), within(sentence.substring(cue.end())));
        }
        String after = sentence.substring(cue.end());
        if (actors.passive().matcher(after).find()) {
            return first(actors.agent(), within(after));
        }
        String before = sentence.substring(0, cue.start());
        String phrase = phrase(before, actors);
        if (actors.pronoun().matcher(phrase).matches()) {
            return first(actors.anywhere(), before);
        }
        return whole(phrase, actors);
    }

    private static @Nullable String whole(String phrase, Actors actors) {
        if (phrase.split(" ", -1).length > MOST_WORDS) {
            return null;
        }
        Matcher matcher = actors.named().matcher(phrase);
        return matcher.matches() ? matcher.group(1) : null;
    }

    /// The noun phrase at the end of a text.
    private static String phrase(String before, Actors actors) {
        String plain = PARENTHESIS.matcher(before).replaceAll("");
        String clause = actors.cut().matcher(plain).replaceFirst("").strip();
        String opened = actors.opening().matcher(clause).replaceFirst("");
        return actors.adverbs().matcher(opened).replaceFirst("").strip();
    }

    private static @Nullable String needing(String sentence, Cue cue, Actors actors) {
        String after = within(sentence.substring(cue.end()));
        Matcher next = actors.anywhere().matcher(after);
        if (next.find() && after.substring(0, next.start()).isBlank()) {
            String rest = after.substring(next.end());
            if (rest.startsWith(" to ") || rest.startsWith(" de ")) {
                return next.group(1);
            }
        }
        boolean needs = cue.words().startsWith("need") || cue.words().endsWith("besoin d");
        return needs ? whole(phrase(sentence.substring(0, cue.start()), actors), actors) : null;
    }

    private static @Nullable String asked(String sentence, Cue cue, Actors actors) {
        return first(actors.anywhere(), within(sentence.substring(cue.end())));
    }

    private static @Nullable String advised(String sentence, Cue cue, Actors actors) {
        String subject = whole(phrase(sentence.substring(0, cue.start()), actors), actors);
        if (subject != null) {
            return subject;
        }
        String after = within(sentence.substring(cue.end()));
        Matcher next = actors.anywhere().matcher(after);
        return next.find() && next.start() <= " that the ".length() ? next.group(1) : null;
    }

    private static String within(String text) {
        return text.length() <= REACH ? text : text.substring(0, REACH);
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String bare(String phrase) {
        String stripped = phrase.replaceFirst("^[\"'“‘«(\\s]+", "");
        String before;
        do {
            before = stripped;
            stripped = ARTICLE.matcher(before).replaceFirst("");
        } while (!before.equals(stripped));
        return stripped;
    }
}
