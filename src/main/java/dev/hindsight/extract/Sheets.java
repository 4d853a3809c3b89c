package dev.hindsight.extract;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads tables of Excel workbooks in a child process, like every other file.
@Singleton
public final class Sheets {
    private final Workers workers;

    Sheets(Workers workers) {
        this.workers = workers;
    }

    /// What became of reading a workbook.
    public sealed interface Outcome {
        /// The table.
        ///
        /// @param rows those of the first sheet that are not empty, each as long as its last cell
        record Rows(List<List<String>> rows) implements Outcome {
            public Rows {
                rows = List.copyOf(rows);
            }
        }

        /// There is no table.
        ///
        /// @param reason why there are none, in plain words
        record Unreadable(String reason) implements Outcome {}
    }

    /// Reads the first sheet of a workbook.
    ///
    /// @param file a workbook of the form .xlsx
    public Outcome read(Path file) {
        try {
            return workers.ask(new Question(file));
        } catch (WorkerLost e) {
            return new Outcome.Unreadable(
                    "Reading the workbook took too long or too much memory ("
                            + e.getMessage()
                            + "); save its sheet as CSV and take that.");
        }
    }

    private record Question(Path file) implements Worker.Question<Outcome> {
        @Override
        public void write(WireWriter to) throws IOException {
            to.text(WorkerLoop.Kind.SHEET.name());
            to.text(file.toAbsolutePath().toString());
        }

        @Override
        public Outcome read(WireReader from) throws IOException {
            if (!from.flag()) {
                return new Outcome.Unreadable(from.text());
            }
            int count = from.count();
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                rows.add(from.texts());
            }
            return new Outcome.Rows(rows);
        }
    }

    /// The same in the worker.
    record Answered(Outcome outcome) {
        static Answered of(Path file) {
            try {
                return new Answered(new Outcome.Rows(SheetReader.first(file)));
            } catch (IOException e) {
                return new Answered(
                        new Outcome.Unreadable(
                                "The file could not be read as an Excel workbook (.xlsx): "
                                        + e.getMessage()));
            }
        }

        void write(WireWriter to) throws IOException {
            switch (outcome) {
                case Outcome.Unreadable(String reason) -> {
                    to.flag(false);
                    to.text(reason);
                }
                case Outcome.Rows(List<List<String>> rows) -> {
                    to.flag(true);
                    to.number(rows.size());
                    for (List<String> row : rows) {
                        to.texts(row);
                    }
                }
            }
        }
    }
}
