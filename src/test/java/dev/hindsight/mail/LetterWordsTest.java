package dev.hindsight.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LetterWordsTest {
    private static final LetterWords ENGLISH = LetterWords.in(Language.ENGLISH);
    private static final LetterWords FRENCH = LetterWords.in(Language.FRENCH);
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern NAMED = Pattern.compile("\"((?:digest|notice|drop)\\.[a-z.-]*)\"");

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndFillTheSamePlaces() {
        assertThat(FRENCH.keys()).isEqualTo(ENGLISH.keys());
        for (String key : ENGLISH.keys()) {
            assertThat(places(FRENCH.say(key))).as(key).isEqualTo(places(ENGLISH.say(key)));
            assertThat(FRENCH.say(key)).isNotEqualTo(ENGLISH.say(key));
        }
    }

    @Test
    void everyKeyThatIsNamedExistsAndEveryKeyThatExistsIsNamed() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String of : List.of("watch", "maildrop", "submissions")) {
            Path place = Path.of("src/main/java/dev/hindsight").resolve(of);
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.toList()) {
                    NAMED.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .filter(key -> !key.endsWith("."))
                            .forEach(named::add);
                }
            }
        }
        assertThat(ENGLISH.keys()).isEqualTo(named);
    }

    @Test
    void otherLanguagesReadEnglishAndUnknownWordsAreNamed() {
        assertThat(LetterWords.in(Language.RUSSIAN)).isSameAs(ENGLISH);
        assertThat(FRENCH.say("digest.subject", 3, "Puits")).isEqualTo("Nouveau (3) : Puits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FRENCH.say("nothing"))
                .withMessageContaining("letters_fr.properties");
    }

    @Test
    void aValueThatLooksLikeAPlaceStaysAsItIs() {
        assertThat(ENGLISH.say("digest.subject", "{1}", "{0} $1"))
                .contains("{1}")
                .contains("{0} $1");
    }
}
