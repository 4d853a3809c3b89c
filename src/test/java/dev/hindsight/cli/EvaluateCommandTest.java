package dev.hindsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateCommandTest {
    @TempDir private Path folder;

    @BeforeEach
    void writeASet() throws IOException {
        write(
                "corpus.jsonl",
                "{\"id\": \"a\", \"title\": \"Staffing\", \"text\": \"Vacancy rates were high.\"}",
                "{\"id\": \"b\", \"title\": \"\", \"text\": \"Elections were held.\\n\\nIn May.\","
                        + " \"more\": 1}",
                "{\"id\": \"c\", \"text\": \"Les élections ont été reportées faute de fonds.\"}");
        write("queries.tsv", "1\tvacancy rates", "2\telections held", "3\tnobody judged this");
        write("queries.fr.tsv", "2\télection reportée");
        write("qrels.txt", "1 0 a 1", "2 0 b 2", "2 0 c 1");
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }

    private Terminal.Outcome run(String... arguments) {
        return new Terminal(folder).run(arguments);
    }

    @Test
    void eachFileOfQuestionsIsReportedOnItsOwn() throws IOException {
        Terminal.Outcome outcome =
                run(
                        "evaluate",
                        ".",
                        "--queries",
                        "queries.tsv",
                        "--queries",
                        "queries.fr.tsv",
                        "--run",
                        "run.txt",
                        "--json");
        assertThat(outcome.err()).doesNotContain("Exception");
        assertThat(outcome.status()).isZero();
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .contains(
                        "\"file\":\"queries.tsv\"", "\"queries\":2", "\"mrr10\":1.0", "\"ndcg10\":")
                .contains("\"recall100\":", "\"seconds\":");
        assertThat(lines.getLast()).contains("\"queries\":1", "\"mrr10\":1.0");
        assertThat(Files.readAllLines(folder.resolve("run.txt")))
                .anyMatch(line -> line.matches("1 Q0 a 1 \\d+\\.\\d+ queries\\.tsv"))
                .anyMatch(line -> line.matches("2 Q0 c 2 \\d+\\.\\d+ queries\\.fr\\.tsv"));
    }

    @Test
    void withoutJsonAFileIsALine() {
        Terminal.Outcome outcome = run("evaluate", ".");
        assertThat(outcome.out())
                .startsWith("queries.tsv: nDCG@10 ")
                .contains("MRR@10 1.0000, 2 queries in ");
    }

    @Test
    void whatIsMissingOrMalformedIsNamedWithItsLine() throws IOException {
        assertThat(run("evaluate", ".", "--queries", "q.tsv").err()).contains("q.tsv");
        write("qrels.txt", "1 0 a 1", "1 a");
        Terminal.Outcome grades = run("evaluate", ".");
        assertThat(grades.status()).isEqualTo(2);
        assertThat(grades.err()).contains("qrels.txt, line 2", "query 0 text grade", "1 a");
        write("corpus.jsonl", "no json");
        assertThat(run("evaluate", ".").err()).contains("corpus.jsonl, line 1", "no json");
    }
}
