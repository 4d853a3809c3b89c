package dev.hindsight.cli;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.documents.Original;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.extract.Languages;
import dev.hindsight.index.Index;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.meaning.Meaning;
import dev.hindsight.search.Relaxations;
import dev.hindsight.search.Search;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.search.SearchResult;
import dev.hindsight.vocabulary.Recognition;
import dev.hindsight.vocabulary.Vocabulary;
import io.micronaut.serde.annotation.Serdeable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts a corpus into the index and asks it, as anybody would.
final class Evaluation {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int STEPS = 10;

    private final Engine engine;
    private final PrintWriter err;
    private final Map<String, String> names = new HashMap<>();

    Evaluation(Engine engine, PrintWriter err) {
        this.engine = engine;
        this.err = err;
    }

    /// What one file of questions came to.
    ///
    /// @param file name of the file
    /// @param queries how many questions have an answer in the grades; the means are over these
    /// @param seconds that all of them took
    @Serdeable
    record Outcome(
            String file,
            double ndcg10,
            double recall100,
            double mrr10,
            int queries,
            double seconds) {
        static Outcome of(String file, List<Measures> all, double seconds) {
            return new Outcome(
                    file,
                    all.stream().mapToDouble(Measures::ndcg10).average().orElse(0),
                    all.stream().mapToDouble(Measures::recall100).average().orElse(0),
                    all.stream().mapToDouble(Measures::mrr10).average().orElse(0),
                    all.size(),
                    seconds);
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%s: nDCG@10 %.4f, recall@100 %.4f, MRR@10 %.4f, %d queries in %.1f s",
                    file,
                    ndcg10,
                    recall100,
                    mrr10,
                    queries,
                    seconds);
        }
    }

    /// Adds the texts to the catalogue and waits until the index holds all of them.
    void index(List<EvaluationFiles.Text> corpus) {
        Documents documents = engine.get(Documents.class);
        Languages languages = engine.get(Languages.class);
        Vocabulary vocabulary = engine.get(Vocabulary.class);
        int step = Math.max(1, corpus.size() / STEPS);
        for (int i = 0; i < corpus.size(); i++) {
            EvaluationFiles.Text text = corpus.get(i);
            documents
                    .add(document(text, languages, vocabulary))
                    .map(Document::id)
                    .ifPresent(id -> names.put(id.value(), text.id()));
            if ((i + 1) % step == 0) {
                err.println("texts " + (i + 1) + " of " + corpus.size());
                err.flush();
            }
        }
        Index index = engine.get(Index.class);
        index.catchUp();
        long unread = index.unread();
        if (unread > 0) {
            err.println("reading " + unread + " texts for their meaning, unless read before");
            err.flush();
        }
        index.awaitVectors();
        engine.get(Meaning.class).load();
    }

    private static NewDocument document(
            EvaluationFiles.Text text, Languages languages, Vocabulary vocabulary) {
        List<String> paragraphs =
                Arrays.stream(BLANK_LINE.split(text.text()))
                        .map(paragraph -> SPACE.matcher(paragraph).replaceAll(" ").strip())
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList();
        List<Language> spoken = languages.of(paragraphs);
        String title = text.title() == null || text.title().isBlank() ? text.id() : text.title();
        Metadata metadata =
                new Metadata(
                        title,
                        null,
                        DocumentType.REPORT,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        most(spoken));
        return new NewDocument(
                Label.PUBLIC,
                new Original(
                        ContentHash.ofText(text.id() + "\n" + text.text()),
                        text.id() + ".txt",
                        "text/plain",
                        text.text().length()),
                metadata,
                Coverage.whole(),
                List.of(),
                passages(paragraphs, spoken, vocabulary));
    }

    private static List<ThemedPassage> passages(
            List<String> paragraphs, List<Language> spoken, Vocabulary vocabulary) {
        List<ThemedPassage> passages = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Passage passage =
                    new Passage(
                            i + 1,
                            null,
                            List.of(),
                            null,
                            PassageKind.PARAGRAPH,
                            spoken.get(i),
                            paragraphs.get(i));
            Recognition found = vocabulary.recognise(passage.text(), passage.language());
            passages.add(new ThemedPassage(passage, found.themeIds()));
        }
        return passages;
    }

    private static Language most(List<Language> spoken) {
        return spoken.stream()
                .max((one, other) ->
                        Collections.frequency(spoken, one) - Collections.frequency(spoken, other))
                .orElse(Language.UNKNOWN);
    }

    /// Asks each question that has an answer.
    ///
    /// @param rankings gets a line for each hit in the form of TREC, named after the file; null
    ///   where nobody wants them
    Outcome run(
            EvaluationFiles.Questions questions,
            Map<String, Map<String, Integer>> grades,
            @Nullable BufferedWriter rankings)
            throws IOException {
        String file = String.valueOf(questions.file().getFileName());
        List<Measures> measures = new ArrayList<>();
        long nanos = 0;
        for (Map.Entry<String, String> question : questions.texts().entrySet()) {
            Map<String, Integer> graded = grades.getOrDefault(question.getKey(), Map.of());
            if (graded.values().stream().anyMatch(grade -> grade > 0)) {
                long start = System.nanoTime();
                List<SearchResult.Hit> hits = ask(question.getValue());
                nanos += System.nanoTime() - start;
                List<String> ranking =
                        hits.stream().map(hit -> names.getOrDefault(hit.id(), "")).toList();
                measures.add(Measures.of(ranking, graded));
                if (rankings != null) {
                    write(rankings, question.getKey(), hits, file);
                }
            }
        }
        return Outcome.of(file, measures, nanos / 1e9);
    }

    private List<SearchResult.Hit> ask(String question) {
        String asked = question;
        if (asked.length() > SearchRequest.LONGEST_QUERY) {
            int space = asked.lastIndexOf(' ', SearchRequest.LONGEST_QUERY);
            asked = asked.substring(0, space > 0 ? space : SearchRequest.LONGEST_QUERY);
            err.println(
                    "Cut to " + asked.length() + " characters: " + asked.substring(0, 60) + "…");
        }
        SearchRequest request =
                new SearchRequest(asked, Map.of(), 1, Measures.DEPTH, false, Language.ENGLISH);
        SearchResult result = engine.get(Search.class).search(request, OWNER);
        return result.total() > 0 ? result.hits() : relaxed(request);
    }

    /// What the page of results shows where nothing has all that was asked for.
    private List<SearchResult.Hit> relaxed(SearchRequest request) {
        return engine.get(Relaxations.class)
                .of(request, OWNER)
                .map(found -> found.result().hits())
                .orElse(List.of());
    }

    private void write(
            BufferedWriter rankings, String question, List<SearchResult.Hit> hits, String tag)
            throws IOException {
        int rank = 1;
        for (SearchResult.Hit hit : hits) {
            String line =
                    String.format(
                            Locale.ROOT,
                            "%s Q0 %s %d %.6f %s%n",
                            question,
                            names.getOrDefault(hit.id(), hit.id()),
                            rank++,
                            hit.score(),
                            tag);
            rankings.write(line);
        }
    }
}
