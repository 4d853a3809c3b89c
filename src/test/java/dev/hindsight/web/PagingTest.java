package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PagingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|0|",
                "1|10|",
                "1|11|1* 2",
                "5|200|1 …3 4 5* 6 7 …20",
                "20|200|1 …18 19 20*",
                "99|20|1 2"
            })
    void listsEndsAndNeighbours(int page, long total, String expected) {
        String steps =
                Paging.of(page, total, 10, number -> "?" + number).steps().stream()
                        .map(it ->
                                (it.gap() ? "…" : "")
                                        + it.number()
                                        + (it.href() == null ? "*" : ""))
                        .collect(Collectors.joining(" "));
        assertThat(steps).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({"1,,?2", "2,?1,", "9,?2,"})
    void leadsToThePagesBesideIt(int page, String previous, String next) {
        Paging paging = Paging.of(page, 20, 10, number -> "?" + number);
        assertThat(paging.previous()).isEqualTo(previous);
        assertThat(paging.next()).isEqualTo(next);
    }
}
