package dev.hindsight.meaning;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Meaning by a model, with a file of what it has read.
final class LearnedMeaning implements Meaning {
    private static final Logger LOG = LoggerFactory.getLogger(LearnedMeaning.class);

    /// The model was trained with this before questions and nothing before passages.
    private static final String QUESTION =
            "Represent this sentence for searching relevant passages: ";

    private static final int REMEMBERED = 200;

    /// So many pieces are remembered at most, 15 MB.
    private static final int PIECES = 10_000;

    private final VectorFile file;
    private final FutureTask<Model> model;
    private final FutureTask<Model> closeReader;
    private final ExecutorService workers;
    private final LinkedHashMap<String, float[]> questions = new LinkedHashMap<>(16, 0.75f, true);
    private final LinkedHashMap<String, Pieces> lately = new LinkedHashMap<>(16, 0.75f, true);
    private volatile boolean closed;

    /// @param model loads what reads whole texts; called at the first use, at most once
    /// @param closeReader loads what reads pieces, likewise
    LearnedMeaning(MeaningSettings settings, Supplier<Model> model, Supplier<Model> closeReader) {
        this.file = new VectorFile(settings.folder());
        this.model = new FutureTask<>(() -> loading(model));
        this.closeReader = new FutureTask<>(() -> loading(closeReader));
        this.workers =
                Executors.newFixedThreadPool(
                        settings.workers(),
                        Thread.ofPlatform().name("meaning-", 1).daemon().factory());
    }

    private static Model loading(Supplier<Model> model) {
        try {
            return model.get();
        } catch (IllegalStateException | UncheckedIOException | LinkageError e) {
            LOG.error("The model of meaning cannot be loaded; words alone are searched", e);
            throw e;
        }
    }

    @Override
    public boolean on() {
        return true;
    }

    @Override
    public Optional<float[]> known(String text) {
        return closed ? Optional.empty() : file.find(text);
    }

    @Override
    public void learn(List<String> texts) {
        List<Callable<Boolean>> missing =
                texts.stream()
                        .distinct()
                        .filter(text -> !closed && !file.contains(text))
                        .<Callable<Boolean>>map(text -> () -> learn(text))
                        .toList();
        try {
            for (Future<Boolean> done : workers.invokeAll(missing)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A text could not be read by the model", e);
        }
    }

    private boolean learn(String text) {
        if (!closed) {
            file.keep(text, loaded(model).read(text));
        }
        return !closed;
    }

    @Override
    public Optional<float[]> ofQuestion(String text) {
        if (closed) {
            return Optional.empty();
        }
        if (model.state() != Future.State.SUCCESS) {
            if (model.state() == Future.State.RUNNING) {
                Thread.ofPlatform().name("meaning-model").daemon().start(model);
            }
            return Optional.empty();
        }
        synchronized (questions) {
            float[] remembered = questions.get(text);
            if (remembered != null) {
                return Optional.of(remembered);
            }
        }
        float[] made = loaded(model).read(QUESTION + text);
        synchronized (questions) {
            questions.put(text, made);
            if (questions.size() > REMEMBERED) {
                questions.pollFirstEntry();
            }
        }
        return Optional.of(made);
    }

    @Override
    public Optional<Pieces> pieces(String text) {
        synchronized (lately) {
            Pieces remembered = lately.get(text);
            if (remembered != null || closed) {
                return Optional.ofNullable(remembered);
            }
        }
        Pieces made = loaded(closeReader).pieces(text);
        synchronized (lately) {
            lately.put(text, made);
            while (lately.size() > 1 && remembered() > PIECES) {
                lately.pollFirstEntry();
            }
        }
        return Optional.of(made);
    }

    private int remembered() {
        return lately.values().stream().mapToInt(Pieces::size).sum();
    }

    @Override
    public void load() {
        loaded(model);
    }

    private static Model loaded(FutureTask<Model> model) {
        model.run();
        try {
            return model.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the model was being loaded", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The model of meaning cannot be loaded", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        workers.close();
        for (FutureTask<Model> one : List.of(model, closeReader)) {
            if (one.state() == Future.State.SUCCESS) {
                one.resultNow().close();
            }
        }
        file.close();
    }
}
