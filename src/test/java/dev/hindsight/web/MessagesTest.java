package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.Scope;
import dev.hindsight.accounts.oidc.Returned;
import dev.hindsight.briefs.Basis;
import dev.hindsight.briefs.Function;
import dev.hindsight.briefs.Part;
import dev.hindsight.briefs.Phase;
import dev.hindsight.briefs.recurrence.Outcome;
import dev.hindsight.briefs.recurrence.Verdict;
import dev.hindsight.documents.Field;
import dev.hindsight.documents.Origin;
import dev.hindsight.documents.Redaction;
import dev.hindsight.gaps.Survey;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.lessons.LessonAction;
import dev.hindsight.lessons.LessonFault;
import dev.hindsight.lessons.Stage;
import dev.hindsight.lessons.finder.CandidateKind;
import dev.hindsight.quality.Check;
import dev.hindsight.search.Facet;
import dev.hindsight.search.Relaxations;
import dev.hindsight.search.Suggestions;
import dev.hindsight.search.Typed;
import dev.hindsight.submissions.Fault;
import dev.hindsight.submissions.Move;
import dev.hindsight.submissions.Review;
import dev.hindsight.submissions.Status;
import dev.hindsight.uses.Result;
import dev.hindsight.watch.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MessagesTest {
    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);
    private static final Messages FRENCH = Messages.in(Language.FRENCH);
    private static final Pattern USED =
            Pattern.compile("\\b(text|count)\\(\\s*\"([a-z0-9.-]+)\"[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(FRENCH.keys()).isEqualTo(ENGLISH.keys());
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        for (String key : ENGLISH.keys()) {
            assertThat(places(FRENCH.text(key))).as(key).isEqualTo(places(ENGLISH.text(key)));
        }
    }

    private static Set<String> places(String text) {
        Matcher places = PLACE.matcher(text);
        return places.results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void everyKeyThatIsUsedExistsAndEveryKeyThatExistsIsUsed() {
        Set<String> used = new TreeSet<>(named());
        sources().forEach(source -> USED.matcher(source).results().forEach(it -> use(it, used)));
        assertThat(ENGLISH.keys()).isEqualTo(used);
    }

    private static void use(MatchResult call, Set<String> used) {
        if (call.group(1).equals("text")) {
            used.add(call.group(2));
        } else {
            used.add(call.group(2) + ".one");
            used.add(call.group(2) + ".other");
        }
    }

    private static Stream<String> ofAccess() {
        return Stream.of(
                        Stream.of("label.public", "label.internal", "label.restricted"),
                        Stream.of(Role.values()).map(it -> "role." + it.code()),
                        Stream.of(Scope.values()).map(it -> "scope." + it.code()),
                        Stream.of(Returned.Reason.values())
                                .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .map(it -> "oidc." + it),
                        Stream.of("link.over", "forgotten.sent", "reset.done")
                                .flatMap(it -> Stream.of(it + ".title", it + ".text")),
                        Stream.of("reset", "invitation")
                                .flatMap(it -> Stream.of(it + ".subject", it + ".letter")),
                        Stream.of(
                                "password.bad",
                                "people.address.bad",
                                "account.password.refused",
                                "account.token.bad",
                                "account.token.refused"))
                .flatMap(it -> it);
    }

    private static Stream<String> ofUses() {
        return Stream.of(
                        Stream.of(Result.values()).map(it -> "use.result." + it.code()),
                        Stream.of("add", "edit", "remove", "restore").map(it -> "use." + it),
                        Stream.of("where", "when", "done", "result", "label")
                                .map(it -> "use.problem." + it),
                        Stream.of(Survey.State.values()).map(it -> "survey.state." + it.code()),
                        Stream.of(ItemKind.values()).map(it -> "never-opened." + it.code()))
                .flatMap(it -> it);
    }

    /// Keys that the code puts together.
    private static List<String> named() {
        Stream<String> errors =
                ErrorPages.WORDED.stream()
                        .flatMap(status ->
                                Stream.of("title", "what", "next")
                                        .map(part -> "error." + status + "." + part));
        return Stream.of(
                        Stream.of(DocumentType.values()).map(it -> "type." + it.code()),
                        Stream.of(ItemKind.values()).map(it -> "kind." + it.code()),
                        Stream.of(Facet.values()).map(it -> "facet." + it.parameter()),
                        Stream.of(Language.values()).map(it -> "language." + it.code()),
                        Stream.of(Fault.values()).map(it -> "fault." + it.code()),
                        Stream.of(Status.values())
                                .flatMap(it ->
                                        Stream.of(
                                                        "submission.status.",
                                                        "submission.next.",
                                                        "submissions.next.")
                                                .map(key -> key + it.code())),
                        Stream.of(Move.Kind.values())
                                .flatMap(it ->
                                        Stream.of("submission.done.", "submission.move.")
                                                .map(key -> key + it.code())),
                        ofSearch(),
                        ofDescriptions(),
                        ofLessons(),
                        Stream.of(CandidateKind.values()).map(it -> "found.kind." + it.code()),
                        Stream.of(Verdict.values())
                                .flatMap(it ->
                                        Stream.of("recurrence.verdict.", "recurrence.say.")
                                                .map(key -> key + it.code())),
                        Stream.of(Outcome.Fault.values())
                                .map(it -> "recurrence.fault." + it.code()),
                        Stream.concat(ofBriefs(), Stream.concat(ofReviews(), ofWatches())),
                        Stream.of(ofAccess(), ofAdvice(), ofUses()).flatMap(it -> it),
                        Stream.of("error.400.number", "error.400.query"),
                        errors)
                .flatMap(keys -> keys)
                .toList();
    }

    private static Stream<String> ofAdvice() {
        return Stream.of(
                        Stream.of(Check.values())
                                .flatMap(it ->
                                        Stream.of(
                                                "meter." + it.code(),
                                                "meter." + it.code() + ".add")),
                        Stream.of(Redaction.Kind.values()).map(it -> "personal.kind." + it.code()),
                        Stream.of(Redaction.Choice.values()).map(it -> "personal." + it.code()))
                .flatMap(keys -> keys);
    }

    private static Stream<String> ofWatches() {
        return Stream.of(Digest.values()).map(it -> "watch.digest." + it.code());
    }

    private static Stream<String> ofReviews() {
        return Stream.concat(
                Stream.of("queue.who.mine", "queue.who.unclaimed"),
                Stream.of(Review.Recommendation.values())
                        .flatMap(it ->
                                Stream.of("talk.advice.", "talk.advises.")
                                        .map(key -> key + it.code())));
    }

    private static Stream<String> ofSearch() {
        return Stream.of(
                        Stream.of(Typed.Field.values())
                                .map(it -> it.name().toLowerCase(Locale.ROOT))
                                .flatMap(it -> Stream.of("read.field." + it, "read.unknown." + it)),
                        Stream.of(Relaxations.Step.values())
                                .map(it -> "relaxed." + it.name().toLowerCase(Locale.ROOT)),
                        Stream.of(Suggestions.Kind.values()).map(it -> "suggestions." + it.code()),
                        Stream.of("ways.relevance", "ways.date", "ways.documents", "ways.passages"),
                        Stream.of("why.text", "why.headings", "why.title", "read.and", "read.or"),
                        Stream.of("read.words.any", "read.words.all", "read.undo", "read.redo"),
                        Stream.of("facets.more", "facets.years.single"),
                        Stream.of("similar.item", "similar.passage"),
                        Stream.of("results.passages.one", "results.passages.other"))
                .flatMap(keys -> keys);
    }

    private static Stream<String> ofBriefs() {
        return Stream.of(
                        Stream.of(Phase.values()).map(it -> "brief.phase." + it.code()),
                        Stream.of(Part.values())
                                .flatMap(it ->
                                        Stream.of("brief.part.", "brief.none.")
                                                .map(key -> key + it.code())),
                        Stream.of(Basis.values()).map(it -> "brief.basis." + it.code()),
                        Stream.of("html", "docx", "pdf").map(it -> "brief.file." + it),
                        Stream.of(Function.values()).map(it -> "day-one.function." + it.code()),
                        AuditWords.KNOWN.stream().map(action -> AuditWords.KEY + action))
                .flatMap(keys -> keys);
    }

    private static Stream<String> ofLessons() {
        return Stream.of(
                        Stream.of(Stage.values()).map(it -> "lesson.stage." + it.code()),
                        Stream.of(LessonFault.values()).map(it -> "lesson.fault." + it.code()),
                        Stream.of(LessonAction.Status.values())
                                .map(it -> "lesson.status." + it.code()),
                        Stream.of("observe", "edit").map(it -> "lesson.move." + it),
                        Stream.of(
                                        "validate",
                                        "assign",
                                        "report",
                                        "implement",
                                        "embed",
                                        "reject",
                                        "supersede",
                                        "overtake",
                                        "reopen")
                                .flatMap(it ->
                                        Stream.of("lesson.move.", "lesson.step.", "lesson.help.")
                                                .map(key -> key + it)))
                .flatMap(keys -> keys);
    }

    private static Stream<String> ofDescriptions() {
        return Stream.concat(
                Stream.of(Field.values()).map(it -> "field." + it.code()),
                Stream.of(Origin.values()).map(it -> "origin." + it.code()));
    }

    private static List<String> sources() {
        try (Stream<Path> code = Files.walk(Path.of("src/main/java/dev/hindsight/web"));
                Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            return Stream.concat(code, templates)
                    .filter(Files::isRegularFile)
                    .map(MessagesTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void unknownKeyIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLISH.text("no.such"))
                .withMessageContaining("no.such");
    }

    @ParameterizedTest
    @CsvSource({"0,0 results,0 résultat", "1,1 result,1 résultat", "2,2 results,2 résultats"})
    void pluralFollowsTheLanguage(long number, String english, String french) {
        assertThat(ENGLISH.count("results.count", number)).isEqualTo(english);
        assertThat(FRENCH.count("results.count", number)).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({
        "2006,2006,2006",
        "2006-05,May 2006,mai 2006",
        "2006-05-01,1 May 2006,1er mai 2006",
        "2006-12-31,31 December 2006,31 décembre 2006"
    })
    void datesAreWrittenOutInTheLanguageOfTheReader(String date, String english, String french) {
        assertThat(ENGLISH.date(PartialDate.parse(date))).isEqualTo(english);
        assertThat(FRENCH.date(PartialDate.parse(date))).isEqualTo(french);
    }

    @Test
    void sizesAndNumbersFollowTheLanguage() {
        assertThat(ENGLISH.size(1_250_000)).isEqualTo("1.2 MB");
        assertThat(FRENCH.size(1_270_000)).isEqualTo("1,3 Mo");
        assertThat(ENGLISH.size(10)).isEqualTo("1 kB");
        assertThat(ENGLISH.number(1_234)).isEqualTo("1,234");
    }

    @Test
    void restrictedLabelNamesItsMission() {
        assertThat(ENGLISH.label(Label.restrictedTo(new MissionId("BINUB")))).contains("BINUB");
    }
}
