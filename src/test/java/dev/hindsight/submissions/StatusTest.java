package dev.hindsight.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What can happen when.
class StatusTest {
    private static final Map<Status, Set<Move.Kind>> POSSIBLE =
            Map.of(
                    Status.DRAFT,
                    Set.of(
                            Move.Kind.SAVED,
                            Move.Kind.REPLACED,
                            Move.Kind.HANDED_IN,
                            Move.Kind.WITHDRAWN),
                    Status.WAITING,
                    Set.of(
                            Move.Kind.SAVED,
                            Move.Kind.RETURNED,
                            Move.Kind.ACCEPTED,
                            Move.Kind.REFUSED,
                            Move.Kind.WITHDRAWN),
                    Status.RETURNED,
                    Set.of(
                            Move.Kind.SAVED,
                            Move.Kind.REPLACED,
                            Move.Kind.HANDED_IN,
                            Move.Kind.WITHDRAWN),
                    Status.ACCEPTED,
                    Set.of(),
                    Status.REFUSED,
                    Set.of(),
                    Status.WITHDRAWN,
                    Set.of(Move.Kind.REOPENED));

    @ParameterizedTest
    @EnumSource(Status.class)
    void onlyThePossibleMovesLeadOn(Status status) {
        Set<Move.Kind> leading =
                Arrays.stream(Move.Kind.values())
                        .filter(kind -> status.after(kind).isPresent())
                        .collect(Collectors.toSet());
        assertThat(leading).isEqualTo(POSSIBLE.get(status));
    }

    @Test
    void movesLeadWhereTheyShould() {
        assertThat(Status.DRAFT.after(Move.Kind.HANDED_IN)).contains(Status.WAITING);
        assertThat(Status.WAITING.after(Move.Kind.RETURNED)).contains(Status.RETURNED);
        assertThat(Status.RETURNED.after(Move.Kind.HANDED_IN)).contains(Status.WAITING);
        assertThat(Status.WAITING.after(Move.Kind.ACCEPTED)).contains(Status.ACCEPTED);
        assertThat(Status.RETURNED.after(Move.Kind.SAVED)).isEqualTo(Optional.of(Status.RETURNED));
    }

    @ParameterizedTest
    @CsvSource({
        "report.pdf,report.pdf",
        "C:\\a\\b.docx,b.docx",
        "../../etc/passwd,passwd",
        "..,file",
        "a\u0007\u202eb.txt,ab.txt"
    })
    void namesOfFilesAreMadeHarmless(String sent, String kept) {
        assertThat(FileName.of(sent)).isEqualTo(kept);
    }
}
